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
  const onClick = (selector, act) => {
    for (const element of all(selector))
      element.addEventListener('click', (event) => act(element, event))
  }

  const showElder = () => {
    const isOn = root.dataset.elder !== undefined
    for (const button of all('[data-elder-switch]')) {
      button.setAttribute('aria-pressed', String(isOn))
      button.textContent = isOn ? '退出长者版' : '长者版'
    }
  }
  onClick('[data-elder-switch]', () => {
    const turnOn = root.dataset.elder === undefined
    if (turnOn) root.dataset.elder = ''
    else delete root.dataset.elder
    remember('elder', turnOn ? '1' : '0')
    showElder()
  })

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
  onClick('button[data-size]', (button) => setSize(button.dataset.size))
  onClick('[data-size-next]', () => {
    const now = SIZES.indexOf(root.dataset.size ?? 'medium')
    setSize(SIZES[(now + 1) % SIZES.length])
  })

  onClick('[data-print]', () => window.print())
  onClick('[data-copy-address]', async (button) => {
    const words = button.querySelector('span')
    try {
      await navigator.clipboard.writeText(location.href)
      words.textContent = '已复制'
    } catch {
      words.textContent = '请从地址栏复制'
    }
  })

  onClick('[data-tiles] [data-opens]', (tile, event) => {
    const panel = document.getElementById(tile.dataset.opens)
    // A second tap on the open tile follows the link.
    if (!panel || panel.classList.contains('open') || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    for (const other of all('.counties.open')) other.classList.remove('open')
    for (const other of all('.tiles .here')) other.classList.remove('here')
    panel.classList.add('open')
    tile.classList.add('here')
    panel.querySelector('h3').focus({ preventScroll: true })
    panel.scrollIntoView({ block: 'nearest' })
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
    showElder()
    showSize(root.dataset.size ?? 'medium')
    showDay()
  })
})()
