(form => {
  const hand = form.elements.hand;
  const { form: id, page, comment } = form.elements;
  const told = document.getElementById("told");
  // The page was drawn before its first byte came, so who waits for this long is not too soon for the server either.
  const drawn = performance.getEntriesByType("navigation")[0]?.responseStart ?? 0;
  const early = () => performance.now() < drawn + Number(form.dataset.soonest ?? 0);
  let sent = false;
  hand.value = "0";
  // Who comes back to an open link's page after sending it goes on with the form that was sent.
  if (id) {
    const back = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
    if (back && history.state?.form) [id.value, page.value] = [history.state.form, history.state.page];
    else history.replaceState({ form: id.value, page: page.value }, "");
  }
  // A scanner that presses something at once and stays a while would leave the score of its link behind.
  for (const sign of ["pointerdown", "touchstart", "keydown", "click"])
    addEventListener(sign, event => { if (event.isTrusted && !early()) hand.value = "1"; }, { capture: true, passive: true });
  // Longer than it may be is said and kept, for a browser that cuts it says nothing.
  const most = Number(comment?.dataset.most);
  const typed = () => [...comment.value].length;
  comment?.addEventListener("input", () => {
    const now = typed();
    const shown = [now, most].map(count => count.toLocaleString(document.documentElement.lang));
    document.getElementById("length").textContent = now < most * 0.9 ? "" : shown.join(" / ");
    comment.ariaInvalid = now > most;
    told.textContent = now > most ? comment.dataset.long : "";
  });
  // Held back instead of sent later: a machine that presses once has sent nothing, and a person presses again.
  form.addEventListener("submit", event => {
    const long = comment && typed() > most;
    if (event.submitter?.name || !(long || early())) { sent = true; return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    told.textContent = long ? comment.dataset.long : form.dataset.early;
    if (long) comment.focus();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden" || sent || hand.value === "0") return;
    const fields = new URLSearchParams(new FormData(form));
    if (!fields.has("score")) return;
    fields.delete("comment");
    fields.set("partial", "1");
    navigator.sendBeacon(location.href, fields);
  });
})(document.forms[0]);
