import ipaddr from 'ipaddr.js';

/** Whether Stet may connect to an IP address, as the operating system writes it. */
export type AddressPolicy = (address: string) => boolean;

/** All that is in use on the public internet lies in here (IANA IPv6 Global Unicast Address Assignments). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Public addresses alone: nothing of this machine, its networks or its cloud, in whatever form it is written. IPv4 within
 * IPv6 counts as what it is; NAT64 (RFC 6052) leads to the address in its last bits. What cannot be parsed is refused.
 */
export const isPublicAddress: AddressPolicy = (address) => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast';
  const bytes = parsed.toByteArray();
  if (parsed.range() === 'rfc6052') return isPublicAddress(bytes.slice(12).join('.'));
  return parsed.range() === 'unicast' && ipaddr.IPv6.parse(parsed.toString()).match(GLOBAL_UNICAST);
};
