(form => {
  const hand = form.elements.hand;
  let sent = false;
  hand.value = "0";
  for (const sign of ["pointerdown", "touchstart", "keydown", "click"])
    addEventListener(sign, event => { if (event.isTrusted) hand.value = "1"; }, { capture: true, passive: true });
  form.addEventListener("submit", () => { sent = true; });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden" || sent || hand.value === "0") return;
    const fields = new URLSearchParams(new FormData(form));
    if (!fields.has("score")) return;
    fields.delete("comment");
    fields.set("partial", "1");
    navigator.sendBeacon(location.href, fields);
  });
})(document.forms[0]);
