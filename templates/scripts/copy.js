// Copies what a button holds, after the words of the page if it asks for them. Where the browser does not allow
// it, the text is shown and selected, to be copied by hand.
(() => {
  const page = () => [...document.querySelectorAll("[data-copied]")].map((one) => one.innerText.trim());

  function byHand(button, text) {
    const place = button.parentElement;
    place.querySelector("textarea")?.remove();
    const field = Object.assign(document.createElement("textarea"), { value: text, readOnly: true });
    field.setAttribute("aria-label", button.textContent);
    place.append(field);
    field.focus();
    field.select();
  }

  async function copy({ currentTarget: button }) {
    const { copy: own, whole } = button.dataset;
    const { done, failed } = button.closest("[data-done]").dataset;
    const text = [...(whole === undefined ? [] : page()), own].join("\n\n");
    const status = button.parentElement.querySelector("[role=status]");
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = done;
    } catch {
      byHand(button, text);
      status.textContent = failed;
    }
  }

  for (const button of document.querySelectorAll("[data-copy]")) button.addEventListener("click", copy);
})();
