// The first tap on a tile of the map opens its counties beside it, the second follows the link.
;(() => {
  const all = (selector) => document.querySelectorAll(selector)
  document.addEventListener('click', (event) => {
    const tile = event.target.closest('[data-tiles] [data-opens]')
    const panel = tile && document.getElementById(tile.dataset.opens)
    if (!panel || panel.classList.contains('open') || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    for (const other of all('.counties.open')) other.classList.remove('open')
    for (const other of all('.tiles .here')) other.classList.remove('here')
    panel.classList.add('open')
    tile.classList.add('here')
    panel.querySelector('h3').focus({ preventScroll: true })
    panel.scrollIntoView({ block: 'nearest' })
  })
})()
