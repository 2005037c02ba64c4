import assert from 'node:assert/strict';
import { isPublicAddress } from '../../../server/src/adding/addressPolicy.ts';

describe('addresses', () => {
  const check = (expected: boolean, ...addresses: readonly string[]): void => {
    for (const address of addresses) it(address, () => assert.equal(isPublicAddress(address), expected));
  };

  describe('that are public', () => {
    check(true, '8.8.8.8', '93.184.216.34', '2606:4700::1111', '2a00:1450:4001:80b::200e');
    // Written in other forms.
    check(true, '::ffff:8.8.8.8', '::ffff:808:808', '64:ff9b::808:808', '64:ff9b::8.8.8.8');
  });

  describe('that are of this machine', () => {
    check(false, '127.0.0.1', '127.8.9.10', '0.0.0.0', '::1', '::', '0:0:0:0:0:0:0:1');
    check(false, '::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1', '::127.0.0.1');
  });

  describe('that are of its networks', () => {
    check(false, '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1');
    check(false, '169.254.169.254', '::ffff:169.254.169.254', '64:ff9b::a9fe:a9fe');
    check(false, 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12:3456::1', 'fec0::1');
  });

  describe('that are nobody’s', () => {
    check(false, '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '255.255.255.255');
    check(false, '2001:db8::1', 'ff02::1', '2002:7f00:1::', '2001::1', '100::1', '4000::1');
  });

  describe('that are none', () => {
    check(false, '', 'localhost', '8.8.8.8.8', 'none', '8.8.8.8/8', '[::1]');
  });
});
