// The county that this device keeps, or the prefecture: the button on its page, and what the front page shows of it.
;(() => {
  const all = (selector) => [...document.querySelectorAll(selector)]
  const read = () => {
    try {
      const { slug, path = `/counties/${slug}`, name } = JSON.parse(localStorage.getItem('county'))
      return /^\/(counties|prefectures)\/[a-z\d-]{1,60}$/.test(path) && name ? { path, name } : null
    } catch {
      return null
    }
  }

  const wordsOf = (button, kept) => {
    const { keepPlace, unit } = button.dataset
    if (kept === null) return `设为我的${unit}`
    if (kept.path === keepPlace) return `已是我的${unit}`
    return `改设为我的${unit}（现在是${kept.name}）`
  }
  const showButton = () => {
    const kept = read()
    for (const button of all('[data-keep-place]')) {
      button.setAttribute('aria-pressed', String(kept?.path === button.dataset.keepPlace))
      button.textContent = wordsOf(button, kept)
    }
  }
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-keep-place]')
    if (!button) return
    const { keepPlace: path, name } = button.dataset
    try {
      if (button.getAttribute('aria-pressed') === 'true') localStorage.removeItem('county')
      else localStorage.setItem('county', JSON.stringify({ path, name }))
    } catch {
      // Storage is switched off: nothing is kept.
    }
    showButton()
  })

  /** The newest headlines, from the feed that everybody may read, as items of a list. */
  const listNewest = async (path) => {
    const answer = await fetch(`${path}/feed.xml`)
    if (!answer.ok) return []
    const feed = new DOMParser().parseFromString(await answer.text(), 'text/xml')
    // It holds announcements, too.
    const addresses = [...feed.querySelectorAll('entry > link[href*="/articles/"]')]
    return addresses.slice(0, 3).map((address) => {
      const entry = address.parentNode
      const item = document.createElement('li')
      const link = document.createElement('a')
      link.href = new URL(address.getAttribute('href')).pathname
      link.textContent = entry.querySelector('title').textContent
      if (entry.querySelector('category[term="演示"]')) {
        const mark = document.createElement('span')
        mark.className = 'mark'
        mark.textContent = '演示'
        link.append(' ', mark)
      }
      item.append(link)
      return item
    })
  }
  const showNews = async () => {
    const kept = read()
    if (!kept) return
    for (const link of all('[data-my-county]')) link.href = kept.path
    for (const words of all('[data-county-words]')) words.textContent = `${kept.name}新闻`
    const places = all('[data-county-news]')
    for (const news of places) {
      news.querySelector('h2 a').textContent = kept.name
      news.hidden = false
    }
    if (places.length === 0) return
    try {
      const items = await listNewest(kept.path)
      for (const news of places)
        news.querySelector('ul').append(...items.map((item) => item.cloneNode(true)))
    } catch {
      // No connection: the name leads there.
    }
  }

  showButton()
  showNews()
})()
