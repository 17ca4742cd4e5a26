// The search page: asks the index, shows what it finds. Without it the page leads to the index from A to Ö.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const [form, query, count, found, list, more, help] = ["form", "query", "count", "found", "list", "more", "help"]
    .map((name) => byId(`search_${name}`));
  const words = JSON.parse(found.dataset.words);
  const tones = JSON.parse(found.dataset.tones);
  const language = document.documentElement.lang.slice(0, 2);
  const selects = [...form.querySelectorAll("[data-filter]")];
  const links = [...document.querySelectorAll("#search_languages a")].map((link) => [link, link.href]);
  const SHOWN = 20;
  const TITLE = 1000;
  let engine = null;
  let asked = 0;

  // Pagefind stems words but never joins avustus with avustuksia, nor tila with tiloja; the index has base forms.
  const RULES = {
    fi: [
      [/^(.{2,}[aeiouyäö])(?:ks[ei][a-zåäö]{0,7}|st(?:a|ä|en))$/, ["s"]],
      [/^(.{2,}[aeiouyäö])t$/, [""]],
      [/^(.{2,})o[ij][a-zåäö]*$/, ["a", "o"]],
      [/^(.{2,})ö[ij][a-zåäö]*$/, ["ä", "ö"]],
      [/^(.*[äöy].*[^o])i(?:en|ä|issä|ssä|stä|llä|ltä|lle|in|hin|ksi)$/, ["ä", "i", "e"]],
    ],
    sv: [
      [/^(.{2,}?)(?:er|ar|or|en|et|n)(?:na)?s?$/, ["", "a"]],
      [/^(.{3,})na?s$/, [""]],
    ],
    en: [[/^(.{2,})s$/, [""]]],
  };

  // The base forms of all words that the hub has, in a file for each first letter.
  const shards = new Map();
  async function baseOf(word) {
    const letter = { å: "ao", ä: "ae", ö: "oe" }[word[0]] || (/[a-z]/.test(word[0]) ? word[0] : "0");
    if (!shards.has(letter)) {
      const place = new URL(`words/${language}-${letter}.json`, new URL(found.dataset.index, document.baseURI));
      shards.set(letter, fetch(place).then((answer) => answer.json()));
    }
    const words = await shards.get(letter);
    return Object.hasOwn(words, word) ? words[word] : "";
  }

  function candidates(word) {
    const all = [word];
    for (const [pattern, endings] of RULES[language] || []) {
      const stem = pattern.exec(word);
      if (stem) all.push(...endings.map((ending) => stem[1] + ending));
    }
    if (language === "sv") all.push(...all.map((one) => one.replace(/ä([a-zåäö]{1,2})$/, "a$1")));
    return [...new Set(all)];
  }

  // A base form as the index has it apart from all else: neither stemmed nor folded.
  function token(form, mark) {
    const apart = form.replace(/[åäö]/g, (letter) => ({ å: "aqa", ä: "aqe", ö: "oqe" })[letter]);
    return `"${mark}${apart.normalize("NFKD").replace(/\p{M}/gu, "")}${mark}"`;
  }

  function wordsOf(text) {
    return [...new Set(text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu) || [])].slice(0, 12);
  }

  async function load() {
    const pagefind = await import(new URL(found.dataset.index, document.baseURI));
    await pagefind.init();
    return pagefind;
  }

  // a and ä are different letters, as are o and ö; Pagefind folds them unless it is told not to. Told so it loses some
  // stems (messu), so it is told only where it matters.
  async function ask(pagefind, word, filters) {
    await pagefind.options({ exactDiacritics: /[aoåäö]/.test(word) });
    return (await pagefind.search(word, { filters })).results;
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

  // The pages with a base form that the word may have; if it may have none of theirs, those with words of its stem.
  async function matchesOf(pagefind, term, filters) {
    const ofTerm = new Map();
    const add = (results) => {
      for (const one of results) {
        const known = ofTerm.get(one.id);
        if (!known || known.score < one.score) ofTerm.set(one.id, one);
      }
    };
    const base = await baseOf(term);
    const all = base ? [term, base] : candidates(term);
    await pagefind.options({ exactDiacritics: false });
    // In quotes, since Pagefind otherwise goes on to shorter and shorter words.
    const titled = new Map();
    for (const one of all) {
      add((await pagefind.search(token(one, "qq"), { filters })).results);
      for (const mark of ["zz", "yy"]) {
        for (const { id } of (await pagefind.search(token(one, mark), { filters })).results) titled.set(id, mark);
      }
    }
    const known = new Set(ofTerm.keys());
    for (const one of all) add(await ask(pagefind, one, filters));
    if (known.size) for (const id of [...ofTerm.keys()]) if (!known.has(id)) ofTerm.delete(id);
    // A word in the title says more than any number of them in the text, and most if it is the whole title.
    for (const [id, mark] of titled) {
      const score = ofTerm.get(id).score + (mark === "yy" ? 2 : 1) * TITLE;
      ofTerm.set(id, { ...ofTerm.get(id), score });
    }
    return ofTerm;
  }

  // The pages that have every word, in any of its candidates, with their best scores.
  async function matches(pagefind, terms, filters) {
    let every = null;
    for (const term of terms) {
      const ofTerm = await matchesOf(pagefind, term, filters);
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
    const stems = terms.flatMap(candidates).map((one) => one.slice(0, Math.max(3, one.length - 2)));
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
