import { State } from '../app/state';

/** Ways in which urgent things reach somebody who is not looking, as they are chosen in this browser; nothing is, to begin with. */

const SOUND = 'stellwerk.sound';
const DESKTOP = 'stellwerk.desktop';

export const withSound = new State(localStorage.getItem(SOUND) === 'on');
export const onDesktop = new State(localStorage.getItem(DESKTOP) === 'on' && mayNotify());

export function chooseSound(isOn: boolean): void {
  localStorage.setItem(SOUND, isOn ? 'on' : 'off');
  withSound.value = isOn;
}

/** Asks the browser, which asks its user; what they refused there stays off here. */
export async function chooseDesktop(isOn: boolean): Promise<void> {
  const isAllowed = isOn && 'Notification' in window && await Notification.requestPermission() === 'granted';
  localStorage.setItem(DESKTOP, isAllowed ? 'on' : 'off');
  onDesktop.value = isAllowed;
}

export function mayNotify(): boolean {
  return 'Notification' in window && Notification.permission === 'granted';
}
