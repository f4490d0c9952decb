// What this device remembers, set before the first paint: elder mode and text size.
;(() => {
  const root = document.documentElement
  root.dataset.script = ''
  try {
    if (localStorage.getItem('elder') === '1') root.dataset.elder = ''
    const size = localStorage.getItem('size')
    if (size && size !== 'medium') root.dataset.size = size
  } catch {
    // Storage is switched off: the page stands as it came.
  }
})()
