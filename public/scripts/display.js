// How this device shows the pages, and which day it is.
;(() => {
  const root = document.documentElement
  const all = (selector) => [...document.querySelectorAll(selector)]
  const remember = (key, value) => {
    try {
      localStorage.setItem(key, value)
    } catch {
      // Not remembered, but done.
    }
  }

  const switchElder = () => {
    const turnOn = root.dataset.elder === undefined
    if (turnOn) root.dataset.elder = ''
    else delete root.dataset.elder
    remember('elder', turnOn ? '1' : '0')
  }

  const showSize = (size) => {
    if (size === 'medium') delete root.dataset.size
    else root.dataset.size = size
    for (const button of all('button[data-size]'))
      button.setAttribute('aria-pressed', String(button.dataset.size === size))
    for (const button of all('[data-size-next]'))
      button.textContent = size === 'larger' ? '字调回原样' : '字再大些'
  }
  const setSize = (size) => {
    showSize(size)
    remember('size', size)
  }
  const NEXT = { large: 'larger', larger: 'medium' }
  const nextSize = () => setSize(NEXT[root.dataset.size] ?? 'large')

  /** The bar of the browser follows the page, not the device. */
  const colourBar = () => {
    if (root.dataset.theme === undefined) return
    const { backgroundColor } = getComputedStyle(document.body)
    for (const bar of all('meta[name=theme-color]')) bar.content = backgroundColor
  }
  const switchTheme = () => {
    const now =
      root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
    root.dataset.theme = now === 'dark' ? 'light' : 'dark'
    remember('theme', root.dataset.theme)
    colourBar()
  }

  const ACTS = {
    '[data-elder-switch]': switchElder,
    '[data-theme-switch]': switchTheme,
    'button[data-size]': (button) => setSize(button.dataset.size),
    '[data-size-next]': nextSize,
  }
  document.addEventListener('click', (event) => {
    for (const [selector, act] of Object.entries(ACTS)) {
      const element = event.target.closest(selector)
      if (element) act(element)
    }
  })

  // A kept page may have slept past midnight.
  const showDay = () => {
    const ear = document.querySelector('.ear')
    const today = new Date(Date.now() + 288e5).toISOString().slice(0, 10)
    if (!ear || ear.dataset.today === today) return
    const [year, month, day] = today.split('-').map(Number)
    const weekday = '日一二三四五六'[new Date(`${today}T00:00:00Z`).getUTCDay()]
    ear.querySelector('.ear-day').textContent = day
    ear.querySelector('time').textContent = `${year}年${month}月${day}日 星期${weekday}`
    ear.querySelector('.ear-lunar').textContent = ''
  }

  addEventListener('load', () => {
    showSize(root.dataset.size ?? 'medium')
    colourBar()
    showDay()
  })
})()
