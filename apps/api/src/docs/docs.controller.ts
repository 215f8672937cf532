import { Controller, Get } from '@nestjs/common';
import { Gateways } from '../gateways';
import { openApiOf } from './open-api';

/** The documentation of this api, for signed-in people. */
@Controller('api/docs')
export class DocsController {
  private document: Readonly<Record<string, unknown>> | null = null;

  constructor(private readonly gateways: Gateways) {}

  @Get()
  read(): Readonly<Record<string, unknown>> {
    return (this.document ??= openApiOf(this.gateways.config.version));
  }
}
