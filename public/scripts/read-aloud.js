// Reads a page aloud, sentence by sentence, and marks the one being read.
;(() => {
  const speech = window.speechSynthesis
  if (!speech) return
  const all = (selector) => [...document.querySelectorAll(selector)]
  // Ways on, tools, figures and the dates of an article: what a listener cannot use.
  const SILENT =
    'nav, form, thead, tbody, svg, figure, button, .button, .more, .tools, [aria-hidden=true], [data-unread],' +
    'aside:not(.article-notes), details:not([open]), .article:not(.withdrawn) .dates, .activity, .article ~ *'
  const BLOCKS = 'p, li, dt, dd, h1, h2, h3, caption, div, main'
  const WORDS = /[\p{L}\p{N}]/u
  let sentences = []
  let at = -1

  const isRead = ({ data, parentElement }) =>
    data.trim() && parentElement.getClientRects().length > 0 && !parentElement.closest(SILENT)

  /** Wraps each sentence of the page in spans, and returns the groups of spans. */
  const collect = () => {
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) if (isRead(walker.currentNode)) texts.push(walker.currentNode)
    const groups = []
    let block
    for (const text of texts) {
      const own = text.parentElement.closest(BLOCKS)
      if (own !== block) groups.push([])
      block = own
      for (const piece of text.data.match(/[^。！？；]*[。！？；”’）」』]*/gu)) {
        if (!piece) continue
        const span = document.createElement('span')
        span.textContent = piece
        text.before(span)
        groups[groups.length - 1].push(span)
        if (/[。！？；]/u.test(piece)) groups.push([])
      }
      text.remove()
    }
    return groups.filter((group) => WORDS.test(wordsOf(group)))
  }
  /** What stands side by side is no word together; a link is heard as one. */
  const wordsOf = (group) =>
    group
      .map(
        (span) =>
          (span.matches('.body a > :first-child, .body a > b:first-child > :first-child')
            ? '链接：'
            : '') + span.textContent,
      )
      .join(group[0]?.closest('.meta') ? '，' : '')

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
    const utterance = new SpeechSynthesisUtterance(wordsOf(sentences[at]))
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
