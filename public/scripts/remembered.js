// What this device remembers, set before the first paint: elder mode, text size, day or night.
;(() => {
  const root = document.documentElement
  root.dataset.script = ''
  try {
    if (localStorage.getItem('elder') === '1') root.dataset.elder = ''
    const size = localStorage.getItem('size')
    if (size && size !== 'medium') root.dataset.size = size
    const theme = localStorage.getItem('theme')
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme
  } catch {
    // Storage is switched off: the page stands as it came.
  }
})()
