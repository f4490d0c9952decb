// Suggestions under the search boxes while somebody types. They are links: a click, Enter, or a new
// tab all work. Without this file the boxes are ordinary forms.
;(() => {
  const WAIT = 150
  let count = 0

  const attach = (input) => {
    const list = document.createElement('ul')
    list.id = `suggestions-${(count += 1)}`
    list.className = 'suggestions'
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', '搜索建议')
    list.hidden = true
    input.form.append(list)
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': list.id,
      'aria-expanded': 'false',
    }))
      input.setAttribute(name, value)

    const known = new Map()
    let timer
    let asked = ''
    const options = () => [...list.querySelectorAll('[role=option]')]
    const chosen = () => options().findIndex((option) => option.ariaSelected === 'true')

    const choose = (at) => {
      for (const [index, option] of options().entries())
        option.setAttribute('aria-selected', String(index === at))
      const option = options()[at]
      if (option) {
        input.setAttribute('aria-activedescendant', option.id)
        option.scrollIntoView({ block: 'nearest' })
      } else input.removeAttribute('aria-activedescendant')
    }
    const open = (isOpen) => {
      list.hidden = !isOpen
      input.setAttribute('aria-expanded', String(isOpen))
      if (!isOpen) choose(-1)
    }
    const show = (suggestions) => {
      // Who has chosen keeps the choice when an answer to more words comes after it.
      const kept = options()[chosen()]?.getAttribute('href')
      list.textContent = ''
      list.append(
        ...suggestions.map(({ words, note, path }, index) => {
          const item = document.createElement('li')
          const link = document.createElement('a')
          const small = document.createElement('small')
          item.role = 'presentation'
          link.id = `${list.id}-${index}`
          link.href = path
          link.tabIndex = -1
          link.setAttribute('role', 'option')
          link.setAttribute('aria-selected', 'false')
          small.textContent = note
          link.append(words, small)
          item.append(link)
          return item
        }),
      )
      open(suggestions.length > 0 && document.activeElement === input)
      if (!list.hidden) choose(suggestions.findIndex(({ path }) => path === kept))
    }
    const find = async (text) => {
      try {
        const answer = await fetch(`/api/suggest?q=${encodeURIComponent(text)}`)
        if (answer.ok) return (await answer.json()).suggestions
      } catch {
        // No connection: the form still works.
      }
      known.delete(text)
    }
    const ask = async () => {
      const text = input.value.trim()
      asked = text
      if (text === '') return show([])
      if (!known.has(text)) known.set(text, find(text))
      const suggestions = await known.get(text)
      // A slow answer to an earlier question is not shown.
      if (suggestions && asked === text) show(suggestions)
    }
    const askSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(ask, WAIT)
    }

    input.addEventListener('input', (event) => {
      clearTimeout(timer)
      if (!event.isComposing) askSoon()
    })
    input.addEventListener('compositionend', askSoon)
    input.addEventListener('keydown', (event) => {
      const size = options().length
      if (event.isComposing || list.hidden || size === 0) return
      const at = chosen()
      if (event.key === 'ArrowDown') choose(at + 1 >= size ? -1 : at + 1)
      else if (event.key === 'ArrowUp') choose(at < 0 ? size - 1 : at - 1)
      else if (event.key === 'Escape') open(false)
      else if (event.key === 'Enter' && at >= 0) location.assign(options()[at].href)
      else return
      event.preventDefault()
    })
    input.addEventListener('blur', () => open(false))
    // What was typed while this file was on its way, unless it is typed on.
    if (document.activeElement === input) askSoon()
    // The press that follows a link must not close the list under it.
    list.addEventListener('pointerdown', (event) => event.preventDefault())
  }

  for (const input of document.querySelectorAll('input[data-suggests]')) attach(input)
})()
