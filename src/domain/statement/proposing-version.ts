/**
 * Number of the rules by which statements are proposed. To be raised with every change of them that changes what is
 * proposed: what was kept of earlier rules is then proposed anew.
 */
export const PROPOSING_VERSION = 2;
