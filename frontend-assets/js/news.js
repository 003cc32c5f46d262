// After a swap the reader goes on where the news is: at the first field in error, or else at the headline.
document.addEventListener('htmx:afterSettle', ({ target }) => {
  const problem = target.querySelector('[aria-invalid="true"]');
  const headline = target.querySelector('h1');
  headline?.setAttribute('tabindex', '-1');
  (problem ?? headline)?.focus();
});
