// Before the first paint what this device remembers and cannot do, after it the tools: what a reader came for goes first.
;(() => {
  const root = document.documentElement
  root.dataset.script = ''
  const speech = window.speechSynthesis
  const listenForVoices = () => root.toggleAttribute('data-silent', !speech?.getVoices().length)
  listenForVoices()
  if (speech) speech.onvoiceschanged = listenForVoices
  try {
    if (localStorage.getItem('elder') === '1') root.dataset.elder = ''
    const size = localStorage.getItem('size')
    if (size && size !== 'medium') root.dataset.size = size
    const theme = localStorage.getItem('theme')
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme
  } catch {
    // Storage is switched off: the page stands as it came.
  }

  // The last button pressed. One whose tool was still on its way is pressed again when the tool is there.
  let pressed
  addEventListener('click', ({ target }) => (pressed = target.closest('button')), true)

  const fetchTool = (waiting) => {
    const { src, buttons, ...data } = waiting.dataset
    const script = document.createElement('script')
    Object.assign(script.dataset, data)
    script.src = src
    script.onload = () => buttons && pressed?.matches(buttons) && pressed.click()
    waiting.replaceWith(script)
  }
  const fetchTools = () => {
    for (const waiting of document.querySelectorAll('script[data-src]')) {
      const { focus } = waiting.dataset
      const fetchFor = ({ target }) => {
        if (!target.matches(focus)) return
        removeEventListener('focusin', fetchFor)
        fetchTool(waiting)
      }
      if (focus && !document.activeElement?.matches(focus)) addEventListener('focusin', fetchFor)
      else fetchTool(waiting)
    }
  }
  // Once it is on the screen: not in the background, nor before a page fetched ahead is opened.
  const whenSeen = (act) => {
    if (!window.PerformanceObserver?.supportedEntryTypes?.includes('paint'))
      return addEventListener('load', act)
    new PerformanceObserver((paints, observer) => {
      if (paints.getEntriesByName('first-contentful-paint').length === 0) return
      observer.disconnect()
      act()
    }).observe({ type: 'paint', buffered: true })
  }
  addEventListener('DOMContentLoaded', () => whenSeen(fetchTools))
})()
