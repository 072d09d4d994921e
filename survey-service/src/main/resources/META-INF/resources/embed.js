// Earshot on a website: shows a survey within the page, or in a dialog. Options are data attributes of the script element,
// see docs/embed.md. Sets no cookie, loads nothing but one frame, and shows nothing until that frame has answered.
(() => {
  const script = document.currentScript;
  if (!script?.dataset.survey) return;
  const options = script.dataset;
  const home = new URL(script.src).origin;
  const inline = !['popup', 'corner'].includes(options.placement);
  const PATIENCE = 10_000;
  const GRACE = 1_000;
  const STYLE = `
    :host { all: initial; display: block; }
    iframe { display: block; width: 100%; height: 0; border: 0; border-radius: 12px; }
    dialog { box-sizing: border-box; width: min(40rem, calc(100vw - 2rem)); max-height: calc(100vh - 2rem); padding: 0; overflow: auto;
      border: 1px solid #8b867c; border-radius: 14px; background: light-dark(#fff, #1d1f1c); color: light-dark(#1c1b19, #eceae4); box-shadow: 0 8px 40px rgb(0 0 0 / .25); }
    dialog::backdrop { background: rgb(0 0 0 / .45); }
    dialog.corner { position: fixed; inset: auto 1rem 1rem auto; width: min(26rem, calc(100vw - 2rem)); margin: 0; z-index: 2147483000; }
    dialog:dir(rtl).corner { inset: auto auto 1rem 1rem; }
    .bar { display: flex; justify-content: flex-end; }
    button { min-width: 2.75rem; min-height: 2.75rem; border: 0; border-radius: 12px; background: none; color: inherit; font: 1.25rem/1 system-ui, sans-serif; cursor: pointer; }
    button:focus-visible, iframe:focus-visible { outline: 3px solid light-dark(#1d4ed8, #93b4ff); outline-offset: -3px; }
    @media (prefers-reduced-motion: no-preference) {
      dialog[open] { animation: appear .2s ease-out; }
      @keyframes appear { from { opacity: 0; transform: translateY(.75rem); } }
    }`;

  // Remembered in the website's own storage on this device and told to nobody; where storage is refused, until the next page.
  const days = Number(options.once ?? (inline ? 0 : 90));
  const key = `earshot:${options.survey}`;
  const seen = () => {
    try { return days > 0 && Date.now() - Number(localStorage.getItem(key) ?? 0) < days * 864e5; } catch { return false; }
  };
  const remember = () => {
    try { if (days > 0) localStorage.setItem(key, String(Date.now())); } catch { /* not allowed here */ }
  };

  let place;

  const happened = (type) => {
    const detail = { type, survey: options.survey };
    (place?.isConnected ? place : document).dispatchEvent(new CustomEvent(`earshot:${type}`, { detail, bubbles: true, composed: true }));
    if (type === 'answered' && options.callback) {
      try { window[options.callback]?.(detail); } catch (broken) { setTimeout(() => { throw broken; }); }
    }
  };

  // A website that declares no colour scheme is light, whatever its visitors' browsers wish.
  function theme() {
    if (['light', 'dark'].includes(options.theme)) return options.theme;
    const styled = getComputedStyle(document.documentElement).colorScheme;
    const declared = (styled === 'normal' && document.querySelector('meta[name="color-scheme"]')?.content) || styled || '';
    if (!/\bdark\b/.test(declared)) return 'light';
    return /\blight\b/.test(declared) ? 'auto' : 'dark';
  }

  function address(theme) {
    const url = new URL(`/embed/${encodeURIComponent(options.survey)}`, home);
    url.searchParams.set('host', location.origin);
    url.searchParams.set('theme', theme);
    const language = options.language || script.closest('[lang]')?.lang || document.documentElement.lang;
    if (language) url.searchParams.set('lang', language);
    if (options.score) url.searchParams.set('s', options.score);
    if (options.test) url.searchParams.set('test', options.test);
    return url.href;
  }

  function open() {
    if (place) return;
    const before = document.activeElement;
    const shown = theme();
    const frame = Object.assign(document.createElement('iframe'), { src: address(shown) });
    frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox');
    place = document.createElement('div');
    place.style.colorScheme = shown === 'auto' ? 'light dark' : shown;
    const root = place.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    root.adoptedStyleSheets = [style];

    let dialog, button;
    let answered = false;
    let heard = false;
    if (inline) {
      root.append(frame);
      const target = options.target && document.querySelector(options.target);
      if (target) target.append(place);
      else if (script.isConnected && !script.closest('head')) script.after(place);
      else document.body.append(place);
    } else {
      dialog = document.createElement('dialog');
      if (options.placement === 'corner') dialog.className = 'corner';
      button = Object.assign(document.createElement('button'), { type: 'button', textContent: '×' });
      const bar = Object.assign(document.createElement('div'), { className: 'bar' });
      bar.append(button);
      dialog.append(bar, frame);
      root.append(dialog);
      document.body.append(place);
      button.addEventListener('click', () => dialog.close());
      dialog.addEventListener('keydown', (event) => { if (event.key === 'Escape') dialog.close(); });
      dialog.addEventListener('close', () => {
        remember();
        happened('closed');
        away();
        if (before?.isConnected) before.focus();
      });
    }

    const away = () => {
      clearTimeout(patience);
      removeEventListener('message', hear);
      place.remove();
      place = undefined;
    };
    const unavailable = () => {
      console.warn(`Earshot shows nothing here. Either there is no open survey “${options.survey}”, or ${location.origin} is not among the websites that may show it: add it at ${home}/surveys/${encodeURIComponent(options.survey)}`);
      happened('unavailable');
      away();
    };
    let patience = setTimeout(unavailable, PATIENCE);
    // A frame that may be shown says so before it is loaded; one that may not loads as well, with nothing to say.
    frame.addEventListener('load', () => {
      if (heard || !place) return;
      clearTimeout(patience);
      patience = setTimeout(unavailable, GRACE);
    });

    function ready({ title, close, done }) {
      heard = true;
      clearTimeout(patience);
      frame.title = String(title);
      if (dialog) {
        dialog.setAttribute('aria-label', frame.title);
        button.setAttribute('aria-label', String(close));
        if (!dialog.open) {
          // In the corner it must not take the focus from somebody who is writing.
          if (options.placement === 'corner') { dialog.setAttribute('open', ''); } else {
            dialog.showModal();
            frame.focus();
            frame.contentWindow.postMessage({ earshot: 1, type: 'focus' }, home);
          }
        }
      }
      if (done && !answered) {
        answered = true;
        remember();
        happened('answered');
      } else if (!done) {
        happened('ready');
      }
    }

    function hear(event) {
      if (event.source !== frame.contentWindow || event.origin !== home || event.data?.earshot !== 1) return;
      const { type, height } = event.data;
      if (type === 'ready') ready(event.data);
      else if (type === 'size' && height > 0) frame.style.height = `${Math.min(Number(height), 3000)}px`;
      else if (type === 'escape') dialog?.close();
    }
    addEventListener('message', hear);
  }

  function start() {
    if (options.open) {
      document.addEventListener('click', (event) => {
        if (event.target.closest?.(options.open)) { event.preventDefault(); open(); }
      });
    } else if (!seen()) {
      setTimeout(open, Math.max(0, Number(options.delay) || 0) * 1000);
    }
  }
  if (document.body) start(); else addEventListener('DOMContentLoaded', start);
})();
