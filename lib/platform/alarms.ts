/** The browser's alarm clock: it wakes the background, also in a browser that stays open for weeks. */
import { browser } from './browser';

/** Wakes the background after a minute and then every `minutes`, unless it does already. */
export async function wakeEvery(name: string, minutes: number): Promise<void> {
  const there = await browser.alarms.get(name);
  if (there?.periodInMinutes === minutes) return;
  await browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes: minutes });
}

/** Wakes it no more. */
export async function sleepOn(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Calls `listener` whenever the alarm rings; the browser keeps the background awake for what it gives. */
export function onAlarm(name: string, listener: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => (alarm.name === name ? listener() : undefined));
}
