// The theme: dark, light, or the one that the system uses.

import { make, part } from "./elements.js";
import { icon } from "./icons.js";

const THEMES = ["system", "dark", "light"];
const KEY = "weighin-theme";

/** Shows the theme that was chosen last, and the button that changes it. */
export function startTheme() {
  showTheme(storedTheme());
}

/** The browser may forbid storage; then nothing was chosen. */
function storedTheme() {
  try {
    const theme = localStorage.getItem(KEY);
    return THEMES.includes(theme) ? theme : "system";
  } catch {
    return "system";
  }
}

function storeTheme(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Then the theme lasts until the page is left.
  }
}

function showTheme(theme) {
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  const button = part("theme-switch");

  document.documentElement.dataset.theme = theme;
  button.replaceChildren(icon(theme), make("span", { class: "theme-name" }, `Theme: ${theme}`));
  button.setAttribute("aria-label", `Theme: ${theme}. Change to ${next}`);
  button.onclick = () => {
    storeTheme(next);
    showTheme(next);
  };
}
