import { Controller, Get } from '@nestjs/common';
import { Database } from '../../../src/platform/database/database.js';
import { Access, accessRuleOf } from '../../../src/platform/security/access.js';
import { CurrentPrincipal, type Principal } from '../../../src/platform/security/principal.js';
import { ServiceKeys } from '../../../src/platform/security/service-keys.js';
import { hashOfToken, newToken } from '../../../src/platform/security/tokens.js';
import { type PlatformApp, startPlatform } from './platform-app.js';

@Controller('doors')
class DoorController {
  @Get('undeclared')
  undeclared(): string {
    return 'never';
  }

  @Get('public')
  @Access.public()
  open(@CurrentPrincipal() principal: Principal): Principal {
    return principal;
  }

  @Get('cart')
  @Access.cart()
  cart(@CurrentPrincipal() principal: Principal): Principal {
    return principal;
  }

  @Get('order')
  @Access.order()
  order(@CurrentPrincipal() principal: Principal): Principal {
    return principal;
  }

  @Get('write')
  @Access.scope('orders:write')
  write(@CurrentPrincipal() principal: Principal): Principal {
    return principal;
  }

  @Get('read')
  @Access.scope('orders:read')
  read(): object {
    return {};
  }
}

describe('access', () => {
  let platform: PlatformApp;
  let keys: ServiceKeys;
  beforeAll(async () => {
    platform = await startPlatform([DoorController]);
    keys = platform.app.get(ServiceKeys);
  });
  afterAll(() => platform.close());

  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

  it('is denied where nobody declared a rule', async () => {
    expect(await platform.api.get('/doors/undeclared')).toMatchObject({
      status: 403,
      body: { code: 'access_undeclared' },
    });
    expect(accessRuleOf(DoorController.prototype.undeclared, DoorController)).toBeUndefined();
    expect(accessRuleOf(DoorController.prototype.write)).toEqual({ kind: 'service', scope: 'orders:write' });
  });

  it('is open to everybody where it says so, whatever they carry', async () => {
    const answer = await platform.api.get('/doors/public', bearer('sk_nonsense'));
    expect(answer).toMatchObject({ status: 200, body: { kind: 'anonymous' } });
  });

  it.each([['cart', 'X-Cart-Token', 'ct_'], ['order', 'X-Order-Token', 'ot_']] as const)('takes the token of a %s', async (kind, header, prefix) => {
    const token = newToken(prefix);
    const answer = await platform.api.get(`/doors/${kind}`, { [header]: token });
    expect(answer).toMatchObject({ status: 200, body: { kind, tokenHash: hashOfToken(token) } });
    expect(JSON.stringify(answer.body)).not.toContain(token);
    for (const wrong of [undefined, 'ct_short', newToken('sk_'), `${token}x`]) {
      const refused = await platform.api.get(`/doors/${kind}`, wrong ? { [header]: wrong } : {});
      expect([refused.status, refused.body.code, refused.headers.get('www-authenticate')]).toEqual([401, 'token_required', 'Bearer']);
    }
  }); // prettier-ignore

  it('takes a service key with the scope, by its secret only', async () => {
    const { id, secret } = await keys.create('back office', ['orders:write']);
    expect(await platform.api.get('/doors/write', bearer(secret))).toMatchObject({
      status: 200,
      body: { kind: 'service', id },
    });
    expect((await platform.api.get('/doors/read', bearer(secret))).status).toBe(200);
    const reader = await keys.create('reader', ['orders:read', 'catalog:write']);
    expect(await platform.api.get('/doors/write', bearer(reader.secret))).toMatchObject({
      status: 403,
      body: { code: 'scope_missing', required_scope: 'orders:write' },
    });
    expect((await platform.api.get('/doors/write', bearer((await keys.create('all', ['*'])).secret))).status).toBe(200);
    for (const wrong of [
      undefined,
      'Basic abc',
      'Bearer',
      `Bearer ${newToken('sk_')}`,
      `Bearer ${secret}x`,
      `Bearer ${id}`,
    ]) {
      expect((await platform.api.get('/doors/write', wrong ? { authorization: wrong } : {})).status).toBe(401);
    }
  });

  it('asks the database about a key once in a while, and keeps no secret there', async () => {
    const { secret } = await keys.create('busy', ['*']);
    expect((await platform.api.get('/doors/write', bearer(secret))).statements).toBe(1);
    expect((await platform.api.get('/doors/write', bearer(secret))).statements).toBe(0);
    const rows = await platform.app.get(Database).query('SELECT * FROM platform.service_keys');
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(await keys.list())).not.toContain(hashOfToken(secret));
  });

  it('ends with expiry and with revocation', async () => {
    const expired = await keys.create('old', ['*'], new Date(Date.now() - 1000));
    expect((await platform.api.get('/doors/write', bearer(expired.secret))).status).toBe(401);
    const revoked = await keys.create('gone', ['*']);
    expect((await platform.api.get('/doors/write', bearer(revoked.secret))).status).toBe(200);
    expect([await keys.revoke(revoked.id), await keys.revoke(revoked.id)]).toEqual([true, false]);
    expect((await platform.api.get('/doors/write', bearer(revoked.secret))).status).toBe(401);
  });
});
