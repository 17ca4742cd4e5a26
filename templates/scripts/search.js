// The search page: asks the index, shows what it finds. Without it the page leads to the index from A to Ö.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const [form, query, count, found, list, more, help] = ["form", "query", "count", "found", "list", "more", "help"]
    .map((name) => byId(`search_${name}`));
  const words = JSON.parse(found.dataset.words);
  const tones = JSON.parse(found.dataset.tones);
  const language = document.documentElement.lang;
  const wording = globalThis.searchWords(language.slice(0, 2));
  const selects = [...form.querySelectorAll("[data-filter]")];
  const links = [...document.querySelectorAll("#search_languages a")].map((link) => [link, link.href]);
  const SHOWN = 10;
  const TITLE = 1000;
  const MOST = 12;
  const LEAST = 3;
  let engine = null;
  let asked = 0;

  // What the hub has of words, in a file for each first letter: base forms, and the base forms of other forms.
  const shards = new Map();
  function shardOf(word) {
    const letter = { å: "ao", ä: "ae", ö: "oe" }[word[0]] || (/[a-z]/.test(word[0]) ? word[0] : "0");
    if (!shards.has(letter)) {
      const place = new URL(`words/${language}-${letter}.json`, new URL(found.dataset.index, document.baseURI));
      shards.set(letter, fetch(place).then((answer) => answer.json()).then(({ forms, bases, parts }) => (
        { forms: new Map(Object.entries(forms)), whole: new Set(bases), bases: new Set([...bases, ...parts]) })));
    }
    return shards.get(letter);
  }

  // The base forms of the hub of which the word is a form: as the hub has it, else by rule.
  async function formsOf(word) {
    const { forms, bases } = await shardOf(word);
    const exact = [word, forms.get(word)].filter((one) => bases.has(one));
    const ruled = exact.length && !wording.isTwofold(word) ? wording.relatives(word) : wording.forms(word);
    return [...new Set([...exact, ...ruled.filter((one) => bases.has(one))])];
  }

  // Those of which the word is the beginning, as of a word that is still being typed.
  async function begunBy(word) {
    const { forms, bases } = await shardOf(word);
    const begun = [...[...forms].map(([form, base]) => [form, base]), ...[...bases].map((base) => [base, base])];
    return [...new Set(begun.filter(([form]) => form.startsWith(word)).map(([, base]) => base))].slice(0, MOST);
  }

  // A word that the hub does not have as two that it has, each as a word of its own.
  async function wholeOf(part) {
    const { forms, whole } = await shardOf(part);
    return [...new Set([forms.get(part), ...wording.nouns(part)])].filter((one) => whole.has(one));
  }
  async function partsOf(word) {
    for (const parts of wording.compound(word)) {
      const head = await wholeOf(parts[0]);
      const tail = head.length ? await wholeOf(parts[1]) : [];
      if (tail.length) return [head, tail];
    }
    return [];
  }

  // What the reader means by a word: a page must have one base form of each group. Nothing, if the hub has no such word.
  const meant = new Map();
  async function meaningOf(word) {
    if (!meant.has(word)) {
      const ways = [formsOf, begunBy].map((way) => async () => [await way(word)]);
      const origins = async () => {
        const { bases } = await shardOf(word);
        return [wording.origins(word).filter((one) => bases.has(one))];
      };
      for (const way of [...ways, () => partsOf(word), origins]) {
        const groups = (await way()).filter((one) => one.length);
        meant.set(word, groups);
        if (groups.length) break;
      }
    }
    return meant.get(word);
  }

  // A base form as the index has it apart from all else: neither stemmed nor folded.
  function token(form, mark) {
    const apart = form.replace(/[åäö]/g, (letter) => ({ å: "aqa", ä: "aqe", ö: "oqe" })[letter]);
    return `"${mark}${apart.normalize("NFKD").replace(/\p{M}/gu, "")}${mark}"`;
  }

  function wordsOf(text) {
    const every = [...new Set(text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu) || [])].slice(0, MOST);
    const asked = every.filter((one) => !wording.asks(one));
    return asked.length ? asked : every;
  }

  async function load() {
    const pagefind = await import(new URL(found.dataset.index, document.baseURI));
    await pagefind.options({ exactDiacritics: true });
    await pagefind.init();
    return pagefind;
  }

  // What is over by this hour, without knowing any instant: whole years, months, days and hours (UTC).
  function hoursOver(now) {
    const hour = now.toISOString().slice(0, 13);
    const [year, month, day, clock] = hour.split(/[-T]/).map(Number);
    const two = (number) => String(number).padStart(2, "0");
    const upTo = (first, last, name) => Array.from({ length: Math.max(last - first, 0) }, (_, n) => name(first + n));
    return [
      ...upTo(2000, year, String),
      ...upTo(1, month, (one) => `${year}-${two(one)}`),
      ...upTo(1, day, (one) => `${year}-${two(month)}-${two(one)}`),
      ...upTo(0, clock + 1, (one) => `${hour.slice(0, 10)}T${two(one)}`),
    ];
  }

  // The pages with one of the base forms, by their best score.
  async function matchesOf(pagefind, forms, filters) {
    const ofForms = new Map();
    const titled = new Map();
    for (const one of forms) {
      for (const result of (await pagefind.search(token(one, "qq"), { filters })).results) {
        const known = ofForms.get(result.id);
        if (!known || known.score < result.score) ofForms.set(result.id, result);
      }
      for (const mark of ["zz", "yy"]) {
        for (const { id } of (await pagefind.search(token(one, mark), { filters })).results) titled.set(id, mark);
      }
    }
    // A word in the title says more than any number of them in the text, and most if it is the whole title.
    for (const [id, mark] of titled) {
      const score = ofForms.get(id).score + (mark === "yy" ? 2 : 1) * TITLE;
      ofForms.set(id, { ...ofForms.get(id), score });
    }
    return ofForms;
  }

  // The shortest words have no forms. In quotes, since Pagefind otherwise goes on to shorter and shorter words.
  async function plain(pagefind, word, filters) {
    return new Map((await pagefind.search(`"${word}"`, { filters })).results.map((one) => [one.id, one]));
  }

  async function groupsOf(pagefind, word, filters) {
    if (word.length < LEAST) return [await plain(pagefind, word, filters)];
    const groups = await meaningOf(word);
    const found = [];
    for (const one of groups) found.push(await matchesOf(pagefind, one, filters));
    return found.length ? found : [new Map()];
  }

  // The pages that have every word, with their scores.
  async function matches(pagefind, terms, filters) {
    let every = null;
    const groups = [];
    for (const term of terms) groups.push(...await groupsOf(pagefind, term, filters));
    for (const ofTerm of groups) {
      if (every === null) every = ofTerm;
      else {
        for (const [id, one] of every) {
          const other = ofTerm.get(id);
          if (other) every.set(id, { ...one, score: one.score + other.score });
          else every.delete(id);
        }
      }
    }
    return [...(every || new Map()).values()];
  }

  // What can still be used stands before what is over, and the best before the others.
  async function find(text, filters, now) {
    engine ??= load();
    const pagefind = await engine;
    const results = await matches(pagefind, wordsOf(text), filters);
    const { results: past } = await pagefind.search(null, { filters: { over: { any: hoursOver(now) } } });
    const over = new Set(past.map((one) => one.id));
    const order = (one) => Number(over.has(one.id));
    return results.sort((one, other) => order(one) - order(other) || other.score - one.score);
  }

  function timesOf(filters) {
    return ((filters.times || [])[0] || "").split("|").filter(Boolean).map((told) => {
      const [kind, starts, ends, status, ...text] = told.split(" ");
      const at = (written, unknown) => (written === "-" ? unknown : Date.parse(written));
      return { kind, starts: at(starts, -Infinity), ends: at(ends, Infinity), status, text: text.join(" ") };
    });
  }

  const STATES = {
    window: ["coming", "open", "closed"],
    occurrence: ["coming", "ongoing", "past"],
    day: ["coming", "on_day", "past"],
    span: ["coming", "ongoing", "ended"],
  };

  function stateOf(time, now) {
    if (time.kind === "told") return "";
    if (time.kind === "stage") return time.status;
    const place = now >= time.ends ? 2 : now < time.starts ? 0 : 1;
    const name = STATES[time.kind][place];
    return place < 2 && time.status !== "-" ? time.status : name;
  }

  // The time that readers care about: the one that goes on and ends first, the next one, or the last.
  function relevant(times, now) {
    const dated = times.filter((one) => one.kind !== "stage");
    const going = dated.filter((one) => one.starts <= now && now < one.ends);
    const ahead = dated.filter((one) => now < one.starts);
    const least = (some, key) => some.reduce((one, other) => (other[key] < one[key] ? other : one));
    if (going.length) return least(going, "ends");
    if (ahead.length) return least(ahead, "starts");
    const stage = times.find((one) => one.kind === "stage");
    return stage || dated[dated.length - 1];
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  // The words that begin as one of the candidates does, or hold it, as compounds do.
  function marker(terms) {
    const words = terms.flatMap((one) => [one, ...(meant.get(one) || []).flat()]);
    const stems = words.map((one) => one.slice(0, Math.max(3, one.length - 2)));
    const pattern = stems.map((one) => one.replace(/[^\p{L}\p{N}]/gu, "")).filter(Boolean).join("|");
    return new RegExp(`(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]*?(?:${pattern})[\\p{L}\\p{N}]*`, "giu");
  }

  function excerpt(text, terms) {
    const pattern = marker(terms);
    const first = pattern.exec(text);
    const begin = first ? text.lastIndexOf(" ", Math.max(0, first.index - 70)) + 1 : 0;
    const cut = text.indexOf(" ", begin + 200);
    const shown = text.slice(begin, cut < 0 ? undefined : cut);
    const made = element("p", "t-small");
    let from = 0;
    if (begin > 0) made.append("… ");
    for (const hit of shown.matchAll(pattern)) {
      made.append(shown.slice(from, hit.index), element("mark", "", hit[0]));
      from = hit.index + hit[0].length;
    }
    made.append(shown.slice(from), cut < 0 ? "" : " …");
    return made;
  }

  function item(data, terms, now) {
    const { filters, meta, content } = data;
    const made = element("li", "t-card__words");
    const heading = element("h3", "t-card__title");
    const link = element("a", "", meta.title);
    link.href = found.dataset.root + filters.address[0];
    heading.append(link);
    made.append(heading);
    const time = relevant(timesOf(filters), now);
    const kind = words.types[(filters.type || [])[0]] || "";
    const foreign = (filters.lang || [])[0];
    const facts = [kind, foreign && words.languages[foreign], time && time.text].filter(Boolean);
    if (facts.length) made.append(element("p", "t-small", facts.join(" · ")));
    const state = time ? stateOf(time, now) : "";
    if (words.states[state]) {
      const shown = element("p", `t-state t-tone--${tones[state] || "over"}`);
      shown.append(element("strong", "t-state__label", words.states[state]));
      made.append(shown);
    }
    const rest = content.startsWith(meta.title) ? content.slice(meta.title.length).replace(/^[.\s]+/, "") : content;
    const text = excerpt(rest, terms);
    if (foreign) link.lang = text.lang = foreign;
    made.append(text);
    return made;
  }

  function filtersOf() {
    const told = selects.filter((one) => one.value).map((one) => [one.dataset.filter, one.value]);
    return Object.fromEntries(told);
  }

  function addressOf() {
    const told = [...new FormData(form)].filter(([, value]) => value);
    return told.length ? `?${new URLSearchParams(told)}` : location.pathname;
  }

  async function show(results, terms, now, from) {
    const some = await Promise.all(results.slice(from, from + SHOWN).map((one) => one.data()));
    return some.map((data) => item(data, terms, now));
  }

  function clear() {
    count.textContent = "";
    found.hidden = help.hidden = more.hidden = true;
    list.replaceChildren();
  }

  async function run() {
    const turn = ++asked;
    const text = query.value.trim();
    const address = addressOf();
    history.replaceState(null, "", address);
    for (const [link, href] of links) link.href = href + (address.startsWith("?") ? `?${new URLSearchParams({ q: text })}` : "");
    if (!wordsOf(text).length) return clear();
    const waiting = setTimeout(() => { count.textContent = words.searching; }, 500);
    try {
      const now = Date.now();
      const results = await find(text, filtersOf(), new Date(now));
      const terms = wordsOf(text);
      const items = await show(results, terms, now, 0);
      if (turn !== asked) return;
      const said = results.length ? (results.length === 1 ? words.one : words.many) : words.none;
      count.textContent = said.replace("{number}", results.length).replace("{query}", () => text);
      list.replaceChildren(...items);
      found.hidden = !results.length;
      help.hidden = Boolean(results.length);
      more.hidden = results.length <= SHOWN;
      more.onclick = async () => {
        const next = await show(results, terms, now, list.children.length);
        list.append(...next);
        more.hidden = list.children.length >= results.length;
        next[0]?.querySelector("a").focus();
      };
    } catch (failed) {
      if (turn !== asked) return;
      engine = null;
      clear();
      count.textContent = words.failed;
      help.hidden = false;
      console.warn(failed);
    } finally {
      clearTimeout(waiting);
    }
  }

  let typed = 0;
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(typed); run(); });
  form.addEventListener("input", () => { clearTimeout(typed); typed = setTimeout(run, 300); });
  const told = new URLSearchParams(location.search);
  query.value = told.get("q") || "";
  for (const one of selects) {
    one.value = told.get(one.name) || "";
    if (one.selectedIndex < 0) one.value = "";
  }
  if (query.value) run();
  // For tests of what is found: the same question without the page around it.
  form.find = async (text, filters = {}) => {
    const results = await find(text, filters, new Date());
    return Promise.all(results.map(async (one) => (await one.data()).filters.address[0]));
  };
})();
