// Reads a page aloud, sentence by sentence, and marks the one being read.
;(() => {
  const speech = window.speechSynthesis
  if (!speech) return
  const all = (selector) => document.querySelectorAll(selector)
  const find = (selector) => document.querySelector(selector)
  // No use to a listener.
  const SILENT =
    'nav, form, tr:not([data-say]), svg, :not(.body)>figure, button, .button, .more, .tools, [aria-hidden=true], [data-unread],' +
    'aside:not(.article-notes), details:not([open]), .article:not(.withdrawn) .dates, .activity, .article ~ *'
  const BLOCKS = 'p, li, dt, dd, h1, h2, h3, caption, figcaption, tr, div, main'
  const WORDS = /[\p{L}\p{N}]/u
  let sentences = []
  let at = -1
  let isPaused = false

  const isRead = ({ data, parentElement }) =>
    data.trim() && parentElement.getClientRects()[0] && !parentElement.closest(SILENT)

  /** The sentences of the page, each a group of spans. */
  const collect = () => {
    const walker = document.createTreeWalker(find('main'), NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) if (isRead(walker.currentNode)) texts.push(walker.currentNode)
    const groups = []
    let block
    for (const text of texts) {
      const own = text.parentElement.closest(BLOCKS)
      const { say } = own.dataset
      if (own !== block) groups.push(Object.assign([], { say }))
      block = own
      for (const piece of text.data.match(/[^。！？；]*[。！？；”’）」』]*/gu)) {
        if (!piece) continue
        const span = document.createElement('span')
        span.textContent = piece
        text.before(span)
        groups[groups.length - 1].push(span)
        if (!say && /[。！？；]/u.test(piece)) groups.push([])
      }
      text.remove()
    }
    return groups.filter((group) => WORDS.test(wordsOf(group)))
  }
  /** What stands side by side is no word together. */
  const partOf = (span) => span?.closest('.meta > *, .clause, .mark, td, th')
  const wordsOf = (group) =>
    (group.say || '') +
    group
      .map(
        (span, index) =>
          (index > 0 && partOf(span) !== partOf(group[index - 1]) ? '，' : '') +
          (span.matches('.body a > :first-child, .body a > b:first-child > :first-child')
            ? '链接：'
            : '') +
          span.textContent,
      )
      .join('')

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
    for (const button of all('[data-read-pause]')) {
      button.hidden = !isReading
      button.textContent = isPaused ? '继续' : '暂停'
    }
    for (const button of all('[data-size-next]')) button.hidden = isReading
    const bar = find('.reading')
    if (!bar) return
    bar.hidden = !isReading
    const max = sentences.length
    find('[data-read-count]').textContent = `第${at + 1}句，共${max}句`
    Object.assign(bar.querySelector('progress'), { max, value: at + 1 })
  }

  const stop = () => {
    mark(false)
    at = -1
    speech.cancel()
    if (isPaused) speech.resume()
    isPaused = false
    show()
  }

  const speak = (index) => {
    mark(false)
    if (index >= sentences.length) return stop()
    at = index
    mark(true)
    const first = sentences[at][0]
    const { top, bottom } = first.getBoundingClientRect()
    if (top < 80 || bottom > innerHeight - 120) first.scrollIntoView({ block: 'center' })
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
  const pause = () => {
    speech[isPaused ? 'resume' : 'pause']()
    isPaused = !isPaused
    show()
  }
  const ACTS = {
    '[data-read-page]': start,
    // The button that was pressed goes with its panel.
    '[data-read-stop]': () => (stop(), find('[data-read-page]').focus()),
    '[data-read-pause]': pause,
  }
  document.addEventListener('click', (event) => {
    for (const [selector, act] of Object.entries(ACTS)) if (event.target.closest(selector)) act()
  })
  addEventListener('pagehide', () => speech.cancel())
})()
