/* global document, location, window */
// Runs in the reader's browser: shows the cases that fit every choice.
const form = document.getElementById("filters");
const shown = document.getElementById("shown");
const cases = [...document.querySelectorAll(".case")];

function filterCases() {
  const text = form.elements.text.value.trim().toLowerCase();
  const choices = [...form.querySelectorAll("select")].filter((select) => select.value !== "");
  let count = 0;
  for (const one of cases) {
    const fits =
      choices.every((select) => one.dataset[select.name] === select.value) &&
      one.textContent.toLowerCase().includes(text);
    one.hidden = !fits;
    if (fits) count++;
  }
  shown.textContent = `${count} of ${cases.length} shown`;
}

form.addEventListener("input", filterCases);

// A link to a case opens it.
function openLinked() {
  const linked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (linked?.matches(".case")) linked.open = true;
}

window.addEventListener("hashchange", openLinked);
openLinked();
