// Offers to copy the text beside each button. Where it is not allowed, the text is selected for the person to copy.
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
