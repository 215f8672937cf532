import { TestBed } from '@angular/core/testing';
import { CodeField } from './code-field';

async function fieldWith() {
  const fixture = TestBed.createComponent(CodeField);
  fixture.componentRef.setInput('label', 'Code');
  const complete: string[] = [];
  fixture.componentInstance.complete.subscribe((code) => complete.push(code));
  await fixture.whenStable();
  const host: HTMLElement = fixture.nativeElement;
  const input = host.querySelector('input');
  if (input === null) throw new Error('there is no input');
  const type = async (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  return { input, host, type, complete };
}

describe('the field of six figures', () => {
  it('is one labelled input for screen readers and autofill', async () => {
    const { host, input } = await fieldWith();
    expect(host.querySelector('label')?.htmlFor).toBe(input.id);
    expect(input.autocomplete).toBe('one-time-code');
  });

  it('takes a pasted code with spaces and says once that it is complete', async () => {
    const { type, complete, host } = await fieldWith();
    await type('123 456');
    expect(complete).toEqual(['123456']);
    expect([...host.querySelectorAll('[aria-hidden]')].map((box) => box.textContent)).toEqual([...'123456']);
    await type('123456');
    expect(complete).toEqual(['123456']);
  });

  it('takes figures only, and no seventh', async () => {
    const { type, input } = await fieldWith();
    await type('12ab34567x');
    expect(input.value).toBe('123456');
  });
});
