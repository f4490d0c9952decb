// On the page that stands in for the network: where the words of a writer are, and what this device has kept, the newest
// first.
;(async () => {
  const note = document.querySelector('[data-newsroom]')
  const [, section] = location.pathname.split('/')
  if (note && note.dataset.newsroom.split(' ').includes(section)) note.hidden = false
  const list = document.querySelector('[data-kept]')
  if (!list || !('caches' in window)) return
  const pages = await caches.open('pages')
  for (const request of (await pages.keys()).toReversed()) {
    const html = await (await pages.match(request)).text()
    const { title } = new DOMParser().parseFromString(html, 'text/html')
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = request.url
    link.textContent = title.split('_')[0]
    item.append(link)
    list.append(item)
  }
  if (list.children.length > 0) list.closest('section').hidden = false
})()
