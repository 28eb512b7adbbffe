-- A unit that ends without a successor is an act like others, so that it is seen beforehand and undone whole.

ALTER TYPE "SuccessionKind" ADD VALUE 'end_of_unit' BEFORE 'end_of_level';
