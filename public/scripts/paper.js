// Puts the address of a page on its print; an article holds its own.
;(() => {
  const line = document.createElement('p')
  line.className = 'print-address'
  addEventListener('beforeprint', () => {
    line.textContent = document.querySelector('link[rel=canonical]')?.href ?? location.href
    document.querySelector('main')?.append(line)
  })
  addEventListener('afterprint', () => line.remove())
})()
