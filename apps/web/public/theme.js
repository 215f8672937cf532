// Sets the chosen theme before the first paint, so that nobody who chose dark is shown a white page first.
// A file of its own because the content security policy allows no inline script. It reads one word, nothing personal.
(function () {
  try {
    var theme = localStorage.getItem('lamina-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('data-theme', theme);
  } catch {
    // Storage is switched off in this browser: the system's theme applies.
  }
})();
