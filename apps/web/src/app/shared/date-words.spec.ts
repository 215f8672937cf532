import { dateWords, durationWords, sinceWords, timeLeft, untilWords } from './date-words';

const at = (time: string): Date => new Date(`2026-11-25T${time}`);
const after = (from: Date, hours: number): Date => new Date(from.getTime() + hours * 3_600_000);

describe('the words of a date of deletion', () => {
  const now = at('10:00:00');

  it('counts hours while less than two days are left, and never one more than is left', () => {
    expect(dateWords(after(now, 21.99), now).text).toBe('deletes in 21 h');
    expect(dateWords(after(now, 1), now).text).toBe('deletes in 1 h');
    expect(dateWords(after(now, 47.9), now).text).toBe('deletes in 47 h');
  });

  it('counts minutes in the last hour and says so in the last minute', () => {
    expect(dateWords(after(now, 0.5), now).text).toBe('deletes in 30 min');
    expect(dateWords(after(now, 0.01), now).text).toBe('deletes in less than a minute');
  });

  it('is amber up to three days and grey beyond', () => {
    expect(dateWords(after(now, 3 * 24 + 1), now)).toMatchObject({ text: 'deletes in 3 days', tone: 'warn' });
    expect(dateWords(after(now, 4 * 24), now)).toMatchObject({ text: 'deletes 29 Nov', tone: 'plain' });
  });

  it('names the year only when the day alone could be mistaken', () => {
    expect(dateWords(after(now, 60 * 24), now).text).toBe('deletes 24 Jan');
    expect(dateWords(after(now, 300 * 24), now).text).toMatch(/^deletes \d+ \w+ 2027$/);
  });

  it('says that it is being deleted once the time is over, and keeps the exact instant for the tooltip', () => {
    const words = dateWords(after(now, -1), now);
    expect(words.text).toBe('being deleted');
    expect(words.exact).toContain('25 Nov');
  });
});

describe('other words of time', () => {
  it('rounds what is left of a lock down', () => {
    expect(timeLeft(at('10:12:30'), at('10:00:00'))).toBe('12 min');
  });

  it('says when somebody was last here', () => {
    expect(sinceWords(at('09:59:00'), at('10:00:00'))).toBe('now');
    expect(sinceWords(at('08:15:00'), at('10:00:00'))).toBe('today, 08:15');
    expect(sinceWords(after(at('10:00:00'), -24), at('10:00:00'))).toBe('yesterday');
    expect(sinceWords(after(at('10:00:00'), -7 * 24), at('10:00:00'))).toBe('18 Nov');
  });

  it('says until when something works', () => {
    expect(untilWords(at('14:32:00'), at('10:00:00'))).toBe('today, 14:32');
    expect(untilWords(after(at('14:20:00'), 24), at('10:00:00'))).toBe('tomorrow, 14:20');
  });

  it('gives a duration in the unit that fits', () => {
    expect([0.2, 6, 89, 240, 7200].map(durationWords)).toEqual(['1 s', '6 s', '89 s', '4 min', '2 h']);
  });
});
