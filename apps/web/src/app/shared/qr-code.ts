import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import qrcode from 'qrcode-generator';

const QUIET_ZONE = 3;

/** A QR code as one path of squares, always dark on white because cameras expect that. Made here: no service sees it. */
@Component({
  selector: 'app-qr-code',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg [attr.viewBox]="code().box" role="img" [attr.aria-label]="label()" shape-rendering="crispEdges">
      <path [attr.d]="code().path" />
    </svg>
  `,
  styles: `
    svg {
      display: block;
      width: 196px;
      height: 196px;
      border-radius: 8px;
      background: var(--mark-in);
      box-shadow: inset 0 0 0 1px var(--line-strong);
    }
    path {
      fill: var(--mark-dark);
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  protected readonly code = computed(() => {
    const code = qrcode(0, 'M');
    code.addData(this.text());
    code.make();
    const size = code.getModuleCount();
    let path = '';
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        if (code.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`;
    const side = size + 2 * QUIET_ZONE;
    return { path, box: `${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}` };
  });
}
