import { describe, expect, it } from 'vitest';
import { EditorTools } from './editor-tools';

describe('the tools', () => {
  it('puts the recolour popover away when a person compares, and the other way round', () => {
    const tools = new EditorTools();
    tools.choose('recolour');
    tools.picking.set(true);
    tools.toggleCompare();
    expect([tools.tool(), tools.picking(), tools.comparing()]).toEqual(['hand', false, true]);
    tools.choose('recolour');
    expect(tools.comparing()).toBe(false);
  });

  it('keeps the line on the picture', () => {
    const tools = new EditorTools();
    tools.moveLine(1.4);
    expect(tools.line()).toBe(1);
    tools.moveLine(-3);
    expect(tools.line()).toBe(0);
  });

  it('shows before while the key is held and goes back when it is let go', () => {
    const tools = new EditorTools();
    tools.beforeHeld.set(true);
    expect(tools.showsBefore()).toBe(true);
    tools.beforeHeld.set(false);
    expect(tools.showsBefore()).toBe(false);
  });
});
