// Passes a page on: its address copied, sent by the device, or the page on paper.
;(() => {
  const panel = document.querySelector('.share')
  if (navigator.share) document.documentElement.dataset.shares = ''

  const say = (button, words) => {
    const label = button.querySelector('span')
    const before = label.textContent
    label.textContent = words
    setTimeout(() => (label.textContent = before), 4000)
  }
  const copyAddress = async (button) => {
    try {
      await navigator.clipboard.writeText(panel.querySelector('.share-address').textContent)
      say(button, '已复制')
    } catch {
      say(button, '请长按网址复制')
    }
  }
  const send = async (button) => {
    const url = panel.querySelector('.share-address').textContent
    try {
      await navigator.share({ title: document.querySelector('h1').textContent, url })
    } catch (error) {
      if (error.name !== 'AbortError') say(button, '没有发出去')
    }
  }

  const ACTS = {
    '[data-print]': () => window.print(),
    '[data-copy-address]': copyAddress,
    '[data-share]': send,
  }
  document.addEventListener('click', (event) => {
    for (const [selector, act] of Object.entries(ACTS)) {
      const button = event.target.closest(selector)
      if (button) act(button)
    }
    if (panel?.open && !panel.contains(event.target)) panel.open = false
  })
  panel?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !panel.open) return
    panel.open = false
    panel.querySelector('summary').focus()
  })
})()
