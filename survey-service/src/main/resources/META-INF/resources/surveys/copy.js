// Offers to copy the text beside each button. Where it is not allowed, the text is selected for the person to copy.
function copyBoth(html, plain) {
  document.addEventListener('copy', (event) => {
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', plain);
    event.preventDefault();
  }, { once: true });
  return document.execCommand('copy');
}

// Editors that take no source take what a page looks like; browsers hand it over without asking, also where a page is not secure.
for (const button of document.querySelectorAll('[data-copy-rendered]')) {
  const usual = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    const html = button.parentElement.querySelector('pre').textContent;
    const plain = document.getElementById(button.dataset.copyRendered)?.querySelector('pre').textContent ?? '';
    button.textContent = copyBoth(html, plain) ? 'Copied' : 'Not allowed here';
    setTimeout(() => { button.textContent = usual; }, 2000);
  });
}

for (const button of document.querySelectorAll('[data-copy]')) {
  const source = button.parentElement.querySelector('input, pre');
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = source.value ?? source.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
    } catch {
      if (source.select) source.select();
      else getSelection().selectAllChildren(source);
      button.textContent = 'Selected';
    }
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
}
