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

  /** The newest as the page of the place has them, each with its date and marks, as items of a list. */
  const listNewest = async (path) => {
    const answer = await fetch(path)
    if (!answer.ok) return []
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const stories = [...page.querySelectorAll('[aria-labelledby=news] .story')]
    return stories.slice(0, 3).map((story) => {
      const item = document.createElement('li')
      const dates = document.createElement('p')
      dates.className = 'meta'
      const date = story.querySelector('.meta time').parentNode
      for (const part of [date, ...story.querySelectorAll('.meta .mark')])
        dates.append(document.importNode(part, true))
      item.append(document.importNode(story.querySelector('h3 a'), true), dates)
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
