(form => {
  const hand = form.elements.hand;
  const { form: id, page } = form.elements;
  let sent = false;
  hand.value = "0";
  // Who comes back to an open link's page after sending it goes on with the form that was sent.
  if (id) {
    const back = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
    if (back && history.state?.form) [id.value, page.value] = [history.state.form, history.state.page];
    else history.replaceState({ form: id.value, page: page.value }, "");
  }
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
