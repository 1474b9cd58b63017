"use strict";
(function () {
  const form = document.getElementById("filters");
  if (!form) return;
  const rows = Array.from(document.querySelectorAll("#ledger tbody tr"));
  const output = form.querySelector("output");
  const marked = document.getElementById("show-marked");
  const names = ["language", "source", "act", "measure", "certainty", "outlet"];
  function apply() {
    const wanted = names.map((name) => [name, form.elements[name].value]).filter((pair) => pair[1] !== "");
    const text = form.elements.text.value.trim().toLowerCase();
    let shown = 0, aside = 0;
    for (const row of rows) {
      const fits = wanted.every(([name, value]) =>
        name === "measure" ? row.dataset.measure.split(" ").includes(value) : row.dataset[name] === value);
      const found = fits && (text === "" || row.textContent.toLowerCase().includes(text));
      row.hidden = !found;
      if (found && row.classList.contains("marked") && !marked.checked) aside += 1;
      else if (found) shown += 1;
    }
    output.textContent = shown + " of " + rows.length + " claims shown" +
      (aside ? "; " + aside + " more of a weaker kind " + (aside === 1 ? "fits" : "fit") + " (tick the box below)" : "");
  }
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply, 0));
  form.addEventListener("submit", (event) => event.preventDefault());
  if (marked) marked.addEventListener("change", apply);
  // Printing shows every chart's table and every relation, opened or not.
  window.addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
  apply();
})();
