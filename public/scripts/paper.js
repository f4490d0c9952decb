// Puts the address of a page on its print; an article holds its own.
addEventListener('beforeprint', () => {
  const line = document.createElement('p')
  line.className = 'print-address'
  line.textContent = document.querySelector('link[rel=canonical]')?.href ?? location.href
  document.querySelector('main').append(line)
})
addEventListener('afterprint', () => document.querySelector('main > .print-address').remove())
