// Reads a page aloud, sentence by sentence, and marks the one being read.
;(() => {
  const speech = window.speechSynthesis
  if (!speech) return
  const all = (selector) => [...document.querySelectorAll(selector)]
  const PARTS = '.article-head h1, .article-head .subtitle, .body p, .body h2'
  const LISTS = 'main h1:not(.sr-only), main h2, main h3, main .summary'
  let sentences = []
  let at = -1

  const visible = (element) => element.getClientRects().length > 0

  /** Wraps each sentence of an element in spans, and returns the groups of spans. */
  const splitSentences = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    const groups = [[]]
    for (const text of texts) {
      for (const piece of text.data.match(/[^。！？；]*[。！？；”’]*/gu) ?? []) {
        if (!piece) continue
        const span = document.createElement('span')
        span.textContent = piece
        text.before(span)
        groups[groups.length - 1].push(span)
        if (/[。！？；]/u.test(piece)) groups.push([])
      }
      text.remove()
    }
    return groups.filter((group) => group.some((span) => span.textContent.trim()))
  }

  const collect = () => {
    const parts = document.querySelectorAll(document.querySelector('.body') ? PARTS : LISTS)
    return [...parts].filter(visible).flatMap(splitSentences)
  }

  const mark = (isOn) => {
    for (const span of sentences[at] ?? []) span.classList.toggle('speaking', isOn)
  }

  const show = () => {
    const isReading = at >= 0
    for (const button of all('[data-read-page]')) {
      const words = button.querySelector('span')
      if (!button.dataset.words) button.dataset.words = words.textContent
      words.textContent = isReading ? '停止朗读' : button.dataset.words
    }
    const bar = document.querySelector('.reading')
    if (!bar) return
    bar.hidden = !isReading
    bar.querySelector('[data-read-count]').textContent = `第${at + 1}句，共${sentences.length}句`
    const progress = bar.querySelector('progress')
    progress.max = sentences.length
    progress.value = at + 1
  }

  const stop = () => {
    mark(false)
    at = -1
    speech.cancel()
    show()
  }

  const speak = (index) => {
    mark(false)
    if (index >= sentences.length) return stop()
    at = index
    mark(true)
    const first = sentences[at][0]
    const box = first.getBoundingClientRect()
    if (box.top < 80 || box.bottom > innerHeight - 120) first.scrollIntoView({ block: 'center' })
    const utterance = new SpeechSynthesisUtterance(
      sentences[at].map((span) => span.textContent).join(''),
    )
    utterance.lang = 'zh-CN'
    utterance.onend = () => at === index && speak(index + 1)
    utterance.onerror = ({ error }) => {
      if (at !== index || error === 'canceled' || error === 'interrupted') return
      stop()
      for (const button of all('[data-read-page]')) {
        const notice = document.createElement('span')
        notice.setAttribute('role', 'status')
        notice.textContent = '不能朗读'
        button.replaceWith(notice)
      }
    }
    speech.speak(utterance)
    show()
  }

  const start = () => {
    if (at >= 0) return stop()
    if (!sentences[0]?.[0]?.isConnected) sentences = collect()
    speech.cancel()
    speak(0)
  }

  const pause = (button) => {
    const goOn = button.textContent === '继续'
    if (goOn) speech.resume()
    else speech.pause()
    button.textContent = goOn ? '暂停' : '继续'
  }

  const ACTS = { '[data-read-page]': start, '[data-read-stop]': stop, '[data-read-pause]': pause }
  document.addEventListener('click', (event) => {
    for (const [selector, act] of Object.entries(ACTS)) {
      const button = event.target.closest(selector)
      if (button) act(button)
    }
  })
  addEventListener('pagehide', () => speech.cancel())
})()
