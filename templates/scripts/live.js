// Says what has opened, closed, begun or ended since the build, by the visitor's clock.
// Every word is the build's (data-next, in the order of time), and a state only ever goes on.
(() => {
  const made = (tag, className, ...parts) => {
    const one = Object.assign(document.createElement(tag), { className });
    one.append(...parts);
    return one;
  };
  const link = (look, words, href) => Object.assign(made("a", look, words), { href });
  const lives = [...document.querySelectorAll("[data-next]")].map((one) => [one, JSON.parse(one.dataset.next)]);
  let painted, timer;

  function badge(place, name, tone, label, detail) {
    place.className = `t-state t-state--${name} ${tone}`;
    place.replaceChildren(made("strong", "t-state__label", label));
    if (detail) place.append(` · ${detail}`);
  }

  function act(box, tone, words, href) {
    box.className = `${box.dataset.acts} ${tone}`;
    box.querySelector(".t-act")?.remove();
    if (words) box.append(made("p", "t-act", link("t-button", words, href)));
  }

  function date(card, text, iso, month) {
    const when = card.querySelector("time, .t-when") ?? {};
    when.dateTime = iso;
    when.textContent = text;
    const day = card.querySelector(".t-day");
    if (!day) return;
    // A month or a year has no day.
    day.hidden = !iso;
    const parts = [+iso.slice(8, 10), month, iso.slice(0, 4)];
    [...day.children].forEach((part, at) => part.replaceChildren(parts[at]));
  }

  function tidy(list) {
    const bare = !list.querySelector("li:not([hidden])");
    const section = list.parentElement;
    section.querySelector(".t-bare")?.remove();
    if (!list.dataset.empty) section.hidden = bare;
    else if (bare) list.after(made("p", "t-bare", list.dataset.empty));
  }

  // Into the list that keeps such states, in the order of closing, the last closed first; else away.
  function move(item, name) {
    const from = item.parentElement;
    const keeps = `[data-keeps~=${name}]`;
    if (from.matches(keeps)) return;
    const to = document.querySelector(keeps);
    const closing = (one) => one.querySelector("[data-closes]")?.dataset.closes;
    const later = (one) => name == "closed" || !(closing(one) <= closing(item));
    if (to) to.insertBefore(item, [...to.children].find(later) ?? null);
    else item.hidden = true;
    [from, to ?? from].forEach(tidy);
  }

  function show(place, [, name, tone, label, detail, words, href, text, iso, month]) {
    tone = `t-tone--${tone}`;
    const box = place.closest("[data-acts]");
    const item = place.closest("[data-keeps] > *");
    // Once painted, what can no longer be done leaves its room, so that nothing jumps.
    if (box && painted) box.style.minHeight = `${box.offsetHeight}px`;
    place.hidden = !label && !detail;
    if (label) badge(place, name, tone, label, detail);
    else place.replaceChildren(words ? link("", detail, href) : detail);
    if (box) act(box, tone, words, href);
    if (text) date(place.closest(".t-card"), text, iso, month);
    if (item && !painted) move(item, name);
  }

  function tick() {
    const now = Date.now();
    let next = now + 864e5;
    const due = [];
    for (const [place, steps] of lives) {
      let step;
      while (Date.parse(steps[0]?.[0]) <= now) step = steps.shift();
      if (step) due.push([place, step]);
      next = Math.min(next, Date.parse(steps[0]?.[0]) || next);
    }
    due.sort(([, [one]], [, [other]]) => (one > other ? 1 : -1));
    due.forEach((one) => show(...one));
    painted = true;
    clearTimeout(timer);
    timer = setTimeout(tick, next - now);
  }

  tick();
  document.body.dataset.live = 1;
  addEventListener("visibilitychange", tick);
})();
