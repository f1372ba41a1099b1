// What keys do in the message field.

/** An action for each key; one that gives `false` leaves the key to the browser. */
export function keysOf(composer, event, field) {
  const { suggestions } = composer;
  return {
    ArrowDown: () => (suggestions.isOpen ? suggestions.move(1) : suggestAgain(composer, field)),
    ArrowUp: () => (suggestions.isOpen ? suggestions.move(-1) : composer.recall()),
    Tab: () => !event.shiftKey && complete(composer, field),
    Enter: () => (suggestions.active ? suggestions.active.take() : composer.send()),
    Escape: () => suggestions.isOpen && composer.rest(),
    Backspace: () => event.target.value === "" && takeBack(composer, field),
  };
}

function suggestAgain(composer, field) {
  if (field) field.suggest(0);
  else composer.suggest();
}

/** Takes a suggestion, or, while there is none yet, the one that will come. */
function complete({ suggestions }, field) {
  if (field?.isLoading) return field.leave();
  const suggestion = suggestions.active ?? suggestions.items[0];
  return suggestion ? suggestion.take() : false;
}

/** Backspace in an empty field takes away what is before it. */
function takeBack(composer, field) {
  if (field) return composer.drop(field);
  if (composer.fields.length > 0) return composer.fields.at(-1).input.focus();
  return composer.command ? composer.clear() : false;
}
