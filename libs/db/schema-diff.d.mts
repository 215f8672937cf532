export function schemaDiff(adminUrl: string): Promise<{ sql: string; exitCode: number }>;
