// Finds the number whose hash begins with so many zero bits, in slices of time, while the person reads. dev.earshot.survey.trust.ProofOfWork checks it.
(form => {
  const { work, page } = form.elements;
  const bits = Number(form.dataset.work);
  const PATIENCE = 10;
  const constants = new Int32Array(64), initial = new Int32Array(8), words = new Int32Array(64), block = new Uint8Array(64);
  for (let count = 0, candidate = 2; count < 64; candidate++) {
    let divisor = 2;
    while (candidate % divisor) divisor++;
    if (divisor < candidate) continue;
    if (count < 8) initial[count] = (candidate ** (1 / 2) % 1) * 2 ** 32;
    constants[count++] = (candidate ** (1 / 3) % 1) * 2 ** 32;
  }
  const turn = (word, by) => (word >>> by) | (word << (32 - by));
  // The first 32 bits of SHA-256 of a text of at most 55 ASCII characters: one block.
  const beginning = text => {
    block.fill(0);
    for (let i = 0; i < text.length; i++) block[i] = text.charCodeAt(i);
    block[text.length] = 128;
    new DataView(block.buffer).setUint32(60, text.length * 8);
    for (let i = 0; i < 64; i++) {
      if (i < 16) { words[i] = (block[4 * i] << 24) | (block[4 * i + 1] << 16) | (block[4 * i + 2] << 8) | block[4 * i + 3]; continue; }
      const a = words[i - 15], b = words[i - 2];
      words[i] = words[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + words[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = initial;
    for (let i = 0; i < 64; i++) {
      const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[i] + words[i]) | 0;
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + first) | 0; d = c; c = b; b = a; a = (first + second) | 0;
    }
    return (a + initial[0]) | 0;
  };
  let tried = 0, waiting;
  const search = () => {
    const end = performance.now() + PATIENCE;
    do {
      if (Math.clz32(beginning(`${page.value}:${tried}`)) >= bits) {
        work.value = tried;
        if (waiting) form.requestSubmit(waiting);
        return;
      }
      tried++;
    } while (performance.now() < end);
    setTimeout(search);
  };
  form.addEventListener("submit", event => {
    if (work.value || event.submitter?.name) return;
    event.preventDefault();
    waiting = event.submitter ?? form.querySelector("button");
  });
  search();
})(document.forms[0]);
