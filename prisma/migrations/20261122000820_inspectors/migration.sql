-- Who inspects: looks at everything of a province or the country, at who did what there, and writes nothing.
ALTER TYPE "Role" ADD VALUE 'inspector' BEFORE 'commune_officer';

-- As text, and so naming every role: a value added to the type cannot be used before this transaction has ended.
ALTER TABLE "Membership"
  DROP CONSTRAINT "Membership_role_fits",
  ADD CONSTRAINT "Membership_role_fits" CHECK (
    CASE "role"::text
      WHEN 'administrator' THEN "areaId" IS NOT NULL
      WHEN 'provincial_staff' THEN "areaId" IS NOT NULL
      WHEN 'agency_staff' THEN "agencyId" IS NOT NULL
      WHEN 'inspector' THEN "areaId" IS NOT NULL
      WHEN 'commune_officer' THEN "areaId" IS NOT NULL
      ELSE true
    END);
