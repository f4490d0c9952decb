// Keeps what is typed into a unit's forms on this device until it was sent: nobody is signed in there, so the site has
// no draft. What was sent is known by its key, which the page that follows has in its address.
;(() => {
  const PREFIX = 'typed '
  const MONTH = 30 * 86400000
  const forms = [...document.querySelectorAll('form[data-keep]')]
  const keyOf = (form) => PREFIX + form.dataset.keep
  const fieldsOf = (form) =>
    [...form.querySelectorAll('input, select, textarea')].filter(({ type }) => type !== 'hidden')
  const forget = (key) => localStorage.removeItem(key)
  const read = (key) => {
    try {
      const kept = JSON.parse(localStorage.getItem(key))
      return kept && Date.now() - kept.since < MONTH ? kept : null
    } catch {
      return null
    }
  }
  const store = (form, sentAs) => {
    const words = {}
    for (const { name, value } of fieldsOf(form)) words[name] = value
    const key = keyOf(form)
    if (Object.values(words).every((text) => text === '')) return forget(key)
    try {
      localStorage.setItem(key, JSON.stringify({ since: Date.now(), words, sentAs }))
    } catch {
      // Storage is full: what was kept before stays.
    }
  }

  /** Drops what was sent, what else was begun about it where nothing is left to hand in, and what is old. */
  const tidy = () => {
    const sent = /[?&]sent=(\w+)/.exec(location.search)
    const keys = []
    for (let at = 0; at < localStorage.length; at += 1) keys.push(localStorage.key(at))
    const own = keys.filter((key) => key.startsWith(PREFIX))
    for (const key of own) {
      const kept = read(key)
      if (kept === null) forget(key)
      else if (sent && kept.sentAs === sent[1]) {
        const about = key.slice(0, key.lastIndexOf(' ') + 1)
        for (const other of forms.length > 0 ? [key] : own)
          if (other.startsWith(about)) forget(other)
      }
    }
  }

  const putBack = (form) => {
    const kept = read(keyOf(form))
    const fields = fieldsOf(form)
    // What came back refused, or was typed while this file was on its way, stays.
    if (!kept || fields.some(({ value }) => value !== '')) return
    for (const field of fields) field.value = kept.words[field.name] || ''
    const note = form.querySelector('[data-kept]')
    note.hidden = false
    note.querySelector('button').addEventListener('click', () => {
      for (const field of fields) field.value = ''
      forget(keyOf(form))
      note.hidden = true
    })
  }

  try {
    tidy()
    for (const form of forms) {
      putBack(form)
      form.addEventListener('input', () => store(form))
      form.addEventListener('submit', () =>
        store(form, form.querySelector('[name=requestKey]').value),
      )
    }
  } catch {
    // Storage is switched off: the forms work as they came.
  }
})()
