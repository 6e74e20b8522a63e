/* Saves a large file that this page carries: some browsers follow no address of its length. Nothing
   is asked of a network. Without this, a small file is saved all the same. */
(function () {
  "use strict";
  var PIECE = 4 * 65536;

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[download]");
    var carried = link ? link.getAttribute("href") : "";
    if (carried.length < PIECE) { return; }
    event.preventDefault();
    var pieces = [];
    for (var at = carried.indexOf(",") + 1; at < carried.length; at += PIECE) {
      var piece = atob(carried.slice(at, at + PIECE));
      var bytes = new Uint8Array(piece.length);
      for (var i = 0; i < piece.length; i++) { bytes[i] = piece.charCodeAt(i); }
      pieces.push(bytes);
    }
    var type = carried.slice("data:".length, carried.indexOf(";"));
    var there = document.createElement("a");
    there.href = URL.createObjectURL(new Blob(pieces, { type: type }));
    there.download = link.download;
    there.click();
    setTimeout(function () { URL.revokeObjectURL(there.href); }, 60000);
  });
}());
