// The readers' switches: elder mode, text size, printing, the address, the tile map, the day.
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

  const SIZES = ['small', 'medium', 'large', 'larger']
  const showSize = (size) => {
    if (size === 'medium') delete root.dataset.size
    else root.dataset.size = size
    for (const button of all('button[data-size]'))
      button.setAttribute('aria-pressed', String(button.dataset.size === size))
  }
  const setSize = (size) => {
    showSize(size)
    remember('size', size)
  }
  const nextSize = () => {
    const now = SIZES.indexOf(root.dataset.size ?? 'medium')
    setSize(SIZES[(now + 1) % SIZES.length])
  }

  const copyAddress = async (button) => {
    const words = button.querySelector('span')
    try {
      await navigator.clipboard.writeText(location.href)
      words.textContent = '已复制'
    } catch {
      words.textContent = '请从地址栏复制'
    }
  }

  /** The first tap on a tile opens its counties beside the map, the second follows the link. */
  const openCounties = (tile, event) => {
    const panel = document.getElementById(tile.dataset.opens)
    if (!panel || panel.classList.contains('open') || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    for (const other of all('.counties.open')) other.classList.remove('open')
    for (const other of all('.tiles .here')) other.classList.remove('here')
    panel.classList.add('open')
    tile.classList.add('here')
    panel.querySelector('h3').focus({ preventScroll: true })
    panel.scrollIntoView({ block: 'nearest' })
  }

  const ACTS = {
    '[data-elder-switch]': switchElder,
    'button[data-size]': (button) => setSize(button.dataset.size),
    '[data-size-next]': nextSize,
    '[data-print]': () => window.print(),
    '[data-copy-address]': copyAddress,
    '[data-tiles] [data-opens]': openCounties,
  }
  document.addEventListener('click', (event) => {
    for (const [selector, act] of Object.entries(ACTS)) {
      const element = event.target.closest(selector)
      if (element) act(element, event)
    }
  })

  // A cached page may have slept past midnight: the day is put right, the lunar one taken away.
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
    showDay()
  })
})()
