/* Searches the toolkit in the browser. The words come from search-index.js; nothing is asked of a
   network, and nothing is run that came from an entry. */
(function () {
  "use strict";
  var form = document.getElementById("search");
  var asked = document.getElementById("search-for");
  var said = document.getElementById("search-said");
  var found = document.getElementById("search-found");
  var index = window.toolkitIndex || [];
  if (!form || !index.length) { return; }
  var lines = index.map(function (line) { return { line: line, words: line.words.split(" ") }; });
  form.hidden = false;

  function split(text) {
    return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }

  function fits(words, wanted) {
    return wanted.every(function (w) {
      return words.some(function (word) { return word.indexOf(w) === 0; });
    });
  }

  function search() {
    var wanted = split(asked.value);
    found.replaceChildren();
    if (!wanted.length) { said.textContent = ""; return; }
    var hits = lines.filter(function (l) { return fits(l.words, wanted); });
    said.textContent = hits.length === 0 ? "Nothing found. Try fewer or shorter words."
      : hits.length === 1 ? "One entry" : hits.length + " entries";
    hits.forEach(function (hit) {
      var item = document.createElement("li");
      var link = document.createElement("a");
      link.href = hit.line.page;
      link.dir = "auto";
      link.textContent = hit.line.title;
      var about = document.createElement("p");
      about.className = "meta";
      about.textContent = hit.line.about;
      item.append(link, about);
      found.append(item);
    });
  }

  asked.addEventListener("input", search);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    search();
    var first = found.querySelector("a");
    if (first) { first.focus(); }
  });
}());
