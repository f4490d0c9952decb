// The county that this device keeps: the button on a county's page, and what the front page shows of it.
;(() => {
  const all = (selector) => [...document.querySelectorAll(selector)]
  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem('county'))
      return kept && /^[a-z\d-]{1,60}$/.test(kept.slug) && kept.name ? kept : null
    } catch {
      return null
    }
  }

  const showButton = () => {
    const kept = read()
    for (const button of all('[data-keep-county]')) {
      const isKept = kept !== null && kept.slug === button.dataset.keepCounty
      button.setAttribute('aria-pressed', String(isKept))
      button.textContent = isKept ? '已是我的县' : '设为我的县'
    }
  }
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-keep-county]')
    if (!button) return
    const { keepCounty: slug, name } = button.dataset
    try {
      if (button.getAttribute('aria-pressed') === 'true') localStorage.removeItem('county')
      else localStorage.setItem('county', JSON.stringify({ slug, name }))
    } catch {
      // Storage is switched off: nothing is kept.
    }
    showButton()
  })

  /** The newest headlines, from the feed that everybody may read. */
  const listNewest = async (path) => {
    const answer = await fetch(`${path}/feed.xml`)
    if (!answer.ok) return []
    const feed = new DOMParser().parseFromString(await answer.text(), 'text/xml')
    return [...feed.querySelectorAll('entry')].slice(0, 3).map((entry) => {
      const item = document.createElement('li')
      const link = document.createElement('a')
      const address = entry.querySelector('link[href*="/articles/"]')
      link.href = new URL(address.getAttribute('href')).pathname
      link.textContent = entry.querySelector('title').textContent
      item.append(link)
      return item
    })
  }
  const showNews = async () => {
    const kept = read()
    if (!kept) return
    const path = `/counties/${kept.slug}`
    for (const link of all('[data-my-county]')) link.href = path
    const news = document.querySelector('[data-county-news]')
    if (!news) return
    news.querySelector('h2 a').textContent = kept.name
    news.hidden = false
    try {
      news.querySelector('ul').append(...(await listNewest(path)))
    } catch {
      // No connection: the name leads there.
    }
  }

  showButton()
  showNews()
})()
