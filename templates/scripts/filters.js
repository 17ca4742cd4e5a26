// Narrows a list to the entries that have what is chosen. The choice is in the address, so that it can be shared
// and gone back to; what nobody can choose there is passed over.
(() => {
  const form = document.querySelector("[data-filters]");
  const items = [...document.querySelectorAll("[data-facets]")];
  const groups = [...document.querySelectorAll(".t-group")];
  const status = form.querySelector("[role=status]");
  const chosen = () => [...new FormData(form)].filter(([, value]) => value);

  function has(item, name, value) {
    const { facet, states } = form.elements.namedItem(name).dataset;
    return states ? item.querySelector(states) !== null : item.dataset.facets.split(" ").includes(`${facet}=${value}`);
  }

  function narrow() {
    const asked = chosen();
    for (const item of items) item.hidden = !asked.every(([name, value]) => has(item, name, value));
    for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
    return items.filter((item) => !item.hidden).length;
  }

  function tell(number) {
    const { none, one, many } = status.dataset;
    status.textContent = number === 0 ? none : number === 1 ? one : many.replace("{number}", number);
  }

  function choose() {
    const query = new URLSearchParams(chosen()).toString();
    history.pushState(null, "", query ? `?${query}` : location.pathname);
    tell(narrow());
  }

  function recall() {
    form.reset();
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (field?.type === "checkbox") field.checked = field.value === value;
      else if ([...(field?.options ?? [])].some((one) => one.value === value)) field.value = value;
    }
    return chosen().length > 0;
  }

  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("a").addEventListener("click", (event) => {
    event.preventDefault();
    form.reset();
    choose();
  });
  addEventListener("popstate", () => {
    recall();
    tell(narrow());
  });
  if (recall()) narrow();
})();
