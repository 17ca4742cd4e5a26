// Which base forms a word of a reader may have, by the rules of its language; the search asks for those that the hub has.
// The rules give more than there is, so they are for looking up, not for writing.
(() => {
  "use strict";

  // Consonant gradation (VISK § 41), strong and weak; the weak grade of some stands without the consonant.
  const GRADES = [
    ["kk", "k"], ["pp", "p"], ["tt", "t"], ["nk", "ng"], ["nt", "nn"], ["mp", "mm"], ["lt", "ll"], ["rt", "rr"],
    ["t", "d"], ["p", "v"], ["k", "v"], ["k", "j"], ["ik", "j"], ["k", ""],
  ];
  // A stem with its last consonants of the other grade: kyydi- and kyyti-, hanke and hankkee-.
  function graded(stem, from, to, grades = GRADES) {
    const readings = [/^(.*[aeiouyäö])([bcdfghjklmnpqrstvxz]+)([aeiouyäö]{1,2})$/, /^(.*[aeiouyäö])()([aeiouyäö])$/];
    return readings.map((one) => one.exec(stem)).filter(Boolean).flatMap(([, head, middle, tail]) => grades
      .filter((pair) => middle.endsWith(pair[from]) && (pair[from] || /^[lrh]?$/.test(middle)))
      .map((pair) => head + middle.slice(0, middle.length - pair[from].length) + pair[to] + tail));
  }
  const strong = (stem) => [stem, ...graded(stem, 1, 0)];
  const weak = (stem) => [stem, ...graded(stem, 0, 1)];

  // What may stand before the -i- or -j- of a plural, as the stem of a singular.
  function singulars(stem) {
    const plural = /^(.{1,})[ij]$/.exec(stem);
    if (!plural) return [stem];
    const bare = plural[1];
    const last = { o: ["a", "uo"], ö: ["ä", "yö"], e: ["i", "ee", "ie"] }[bare.slice(-1)] || ["a", "ä", "e", "i"].map((one) => bare.slice(-1) + one);
    return [stem, bare, bare + bare.slice(-1), ...last.map((one) => bare.slice(0, -1) + one)];
  }

  // The stem of a noun to what it may be in the nominative (VISK § 63–§ 68).
  const NOMINATIVES = [
    [/^(.+)e$/, ["i", ""]],
    [/^(.+?)(?:kse|se|s)$/, ["s", "nen", "ksi"]],
    [/^(.+[uy])e$/, ["t"]],
    [/^(.+[uy])(?:[dt]e|t)$/, ["s"]],
    [/^(.+)(?:[dt]e|t)$/, ["si"]],
    [/^(.+)me$/, ["n"]],
    [/^(.+)he$/, ["s"]],
    [/^(.+[lnr])$/, ["i"]],
    [/^(.+mp)[aä]$/, ["i"]],
    [/^(.+)ttoma$/, ["ton"]],
    [/^(.+)ttömä$/, ["tön"]],
    [/^(.+[lnrs])ee$/, ["ut", "yt"]],
    [/^(.+[aeiouyäö])$/, ["t"]],
    [/^(.+)et$/, ["e"]],
  ];
  function nominatives(stem) {
    const found = strong(stem);
    for (const written of [...found]) {
      for (const [pattern, endings] of NOMINATIVES) {
        const bare = pattern.exec(written);
        if (bare) found.push(...endings.flatMap((one) => strong(bare[1] + one)));
      }
    }
    // asukkaa- is asukas, tiedottee- is tiedote.
    if (/([aäei])\1$/.test(stem)) {
      const short = weak(stem.slice(0, -1));
      found.push(...short.flatMap((one) => [`${one}s`, `${one}t`]), ...short);
    }
    return found;
  }

  // The stem of a verb to its infinitive (VISK § 55, § 61).
  const INFINITIVES = [
    [/^(.+)$/, ["a", "da"]],
    [/^(.+[aeiouyäö])[aä]$/, ["ta"]],
    [/^(.+[aeiouyäö])$/, ["ta"]],
    [/^(.*[eä])k?[ei]$/, ["hda"]],
    [/^(.+[aeouyäö])si$/, ["ta"]],
    [/^(.+)tse$/, ["ta"]],
    [/^(.+l)[ei]?$/, ["la"]],
    [/^(.+n)[ei]?$/, ["na"]],
    [/^(.+r)[ei]?$/, ["ra"]],
    [/^(.+s)[ei]?$/, ["ta"]],
    [/^(.+)[ei]$/, ["aa", "ea"]],
    [/^(.+[^aeiouyäö])$/, ["aa", "taa"]],
  ];
  function infinitives(stem) {
    const found = INFINITIVES.flatMap(([pattern, endings]) => {
      const bare = pattern.exec(stem);
      return bare ? endings.flatMap((one) => [bare[1] + one, bare[1] + one.replaceAll("a", "ä")]) : [];
    });
    return found;
  }

  const CLITIC = /(?:kin|kaan|kään|ko|kö|han|hän|pa|pä)$/;
  const POSSESSIVE = /(?:ni|si|nsa|nsä|mme|nne|([aeiouyäö])\1n)$/;
  const CASE = new RegExp(`^(?:n|t|[aä]|t[aä]|[lns]?s?[tsl][aä]|[ls]t[aä]|lle|ksi|kse|n[aä]|tt[aä]|h[aeiouyäö]n|seen|siin|sti`
    + `|[aeiouyäö]n|en|den|tten|ten|in|ine|ineen)$`);
  const PERSON = new RegExp(`^(?:n|t|[aeiouyäö]|mme|tte|v[aä]t?|isi(?:n|t|mme|tte|v[aä]t)?|i(?:n|t|mme|tte|v[aä]t)`
    + `|n?nut|n?nyt|n?neet|ut|yt|eet|m[aä](?:n|[aä]n|ss[aä]|st[aä]|ll[aä]|tt[aä])?|mi(?:nen|s(?:e|i|t[aäe])[a-zåäö]{0,6})|ess[aä]|kaa|kää|an|än|t?ta{2}n|t?tä{2}n`
    + `|t?t[uy]|t?tiin|t?tav[aä]|t?täv[aä]|j[aä])$`);

  function splits(word, ending) {
    const places = Array.from({ length: Math.max(word.length - 2, 0) }, (_, place) => place + 2);
    return places.filter((place) => ending.test(word.slice(place))).map((place) => word.slice(0, place));
  }

  // The word, and what it is without possessive suffixes and particles (VISK § 95, § 126).
  function owned(word) {
    const bare = word.replace(CLITIC, "");
    return [word, bare].flatMap((one) => {
      const possessed = one.replace(POSSESSIVE, "$1");
      return possessed === one ? [one] : [one, possessed, `${possessed}n`];
    });
  }
  const nounsOf = (word) => owned(word).flatMap((one) => [one, ...splits(one, CASE)]).flatMap(singulars).flatMap(nominatives);
  const verbsOf = (word) => owned(word).flatMap((one) => [one, ...splits(one, PERSON)])
    .flatMap((one) => [...strong(one), ...graded(one, 0, 1, GRADES.slice(0, -1))]).flatMap(infinitives);
  const finnish = (word) => [...nounsOf(word), ...verbsOf(word), ...relatives(word)].filter((one) => harmonious(word, one));

  // Endings follow the vowels of the word (VISK § 15), so kyla is no form of kylä.
  function harmonious(word, form) {
    const [typed, known] = [word, form].map((one) => one.match(/[aouäö](?=[^aouäö]*$)/));
    return !typed || !known || /[aou]/.test(typed[0]) === /[aou]/.test(known[0]);
  }

  // The verb of a noun in -minen, which is but a form of it.
  function relatives(base) {
    const stem = /^(.{2,})mi(?:nen|s(?:e|i|t[aäe])[a-zåäö]{0,6})$/.exec(base);
    return stem ? infinitives(stem[1]) : [];
  }

  // The verbs that other nouns are made from (VISK § 221–§ 237): vakuutus, haku, esitys.
  function origins(base) {
    const stem = /^(.{2,}?)([uyoö])s?$/.exec(base);
    if (!stem) return [];
    return ["a", "ä"].flatMap((a) => [`ta${a}`, `tä${a}`, `t${a}`, a + a, a, `e${a}`].map((one) => stem[1] + one));
  }

  const SWEDISH_ENDING = /^(?:n|t|r|e|a|na|en|et|er|ar|or|de|te|ad|at|ade|ande|ende|(?:ar|or|er)na|are|ast|aste)?s?$/;
  function swedish(word) {
    const stems = [word, ...splits(word, SWEDISH_ENDING)];
    const found = stems.flatMap((one) => [one, `${one}a`, `${one}e`, one.replace(/([^aeiouyåäö])([lnr])$/, "$1e$2")]);
    // mötesrummen and rum; ansökningar and ansökan; stränder and strand.
    found.push(...stems.map((one) => one.replace(/(mm|nn)$/, (two) => two[0])));
    found.push(...splits(word, /^n?ingar(?:na)?s?$/).flatMap((one) => [`${one}an`, `${one}ning`, `${one}ing`]));
    return found.flatMap((one) => [one, one.replace(/ä([^aeiouyåäö]{1,3})$/, "a$1"), one.replace(/ö([^aeiouyåäö]{1,3})$/, "o$1")]);
  }
  const ENGLISH_ENDING = /^(?:s|es|d|ed|ing|ings|er|ers|or|ors|'s)$/;
  const english = (word) => [word, ...splits(word, ENGLISH_ENDING).flatMap((one) => [one, `${one}e`, one.replace(/(.)\1$/, "$1")]),
    ...splits(word, /^(?:ies|ied|ications?|icants?)$/).map((one) => `${one}y`)];

  const FORMS = { fi: finnish, sv: swedish, en: english };
  const LEAST_HEAD = 2;
  const LEAST_TAIL = 3;
  const COMPOUNDING = ["fi", "sv"];

  // What stands in a question and not for what is asked.
  const ASKING = {
    fi: "ei että ja jos kenen ketkä koska kuinka kuka kun miksi mikä milloin minkä missä mistä miten mitkä mitä mihin "
      + "on onko olla ovat paljonko sekä se tai voi voiko voivat saako kuuluu",
    sv: "att av den det du en ett för får hur i jag kan man med när och om på till vad var vem vi vilka vilken vilket är",
    en: "a an and are at by can do does for how i in is my of on or our the to we what when where which who with",
  };

  globalThis.searchWords = (language) => {
    const forms = FORMS[language] || ((word) => [word]);
    const asking = new Set((ASKING[language] || "").split(" "));
    return {
      /** All base forms that the word may have, itself among them. */
      forms: (word) => [...new Set([word, ...forms(word)])],
      /** Those of them that are no verbs, where the language tells. */
      nouns: (word) => [...new Set([word, ...(language === "fi" ? nounsOf(word).filter((one) => harmonious(word, one)) : forms(word))])],
      /** True if the word is a form of a noun and of a verb alike: talot, sanot; taloa, lainaa. */
      isTwofold: (word) => language === "fi" && /(?:t|aa|ää)$/.test(word),
      relatives: language === "fi" ? relatives : () => [],
      origins: language === "fi" ? (word) => forms(word).flatMap(origins) : () => [],
      /** The word as two parts, the likelier first: of two ways that is the one with parts of like length. */
      compound: (word) => {
        const last = COMPOUNDING.includes(language) ? word.length - LEAST_TAIL : 0;
        const places = Array.from({ length: Math.max(last - LEAST_HEAD + 1, 0) }, (_, place) => place + LEAST_HEAD);
        const unlike = (place) => Math.abs(word.length - 2 * place);
        return places.sort((one, other) => unlike(one) - unlike(other)).map((one) => [word.slice(0, one), word.slice(one)]);
      },
      /** True if the word asks for nothing by itself. */
      asks: (word) => asking.has(word),
    };
  };
})();
