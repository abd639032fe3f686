import type { LucideIcon } from 'lucide-react';

export interface IconProps {
  icon: LucideIcon;
  /** Edge in pixels; 16 unless the icon stands beside small type (14). */
  size?: 14 | 16 | 20 | undefined;
  className?: string | undefined;
}

/** Draws an icon of the one set, always decorative: the name is on the control that holds it. */
export function Icon({ icon: Drawing, size = 16, className }: IconProps) {
  return (
    <Drawing
      size={size}
      strokeWidth={1.75}
      className={className}
      aria-hidden="true"
      focusable="false"
    />
  );
}
