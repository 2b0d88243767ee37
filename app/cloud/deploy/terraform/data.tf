resource "random_password" "database" {
  length  = 40
  special = false
}

resource "random_password" "cache" {
  length  = 40
  special = false
}

resource "random_password" "internal" {
  length  = 40
  special = false
}

resource "random_bytes" "backup" {
  length = 32
}

# Under which the keys of tokens lie in the database: all nodes, and those that come after them, need the same.
resource "random_bytes" "key_encryption" {
  length = 32
}

resource "aws_db_subnet_group" "this" {
  name       = local.name
  subnet_ids = aws_subnet.data[*].id
}

resource "aws_db_parameter_group" "this" {
  name   = local.name
  family = "postgres17"
  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

resource "aws_db_instance" "this" {
  identifier                      = local.name
  engine                          = "postgres"
  engine_version                  = "17"
  instance_class                  = var.database_class
  allocated_storage               = 20
  max_allocated_storage           = 100
  storage_type                    = "gp3"
  storage_encrypted               = true
  db_name                         = "verse"
  username                        = "verse"
  password                        = random_password.database.result
  db_subnet_group_name            = aws_db_subnet_group.this.name
  parameter_group_name            = aws_db_parameter_group.this.name
  vpc_security_group_ids          = [aws_security_group.database.id]
  publicly_accessible             = false
  multi_az                        = var.database_multi_az
  backup_retention_period         = 7
  backup_window                   = "06:00-07:00"
  maintenance_window              = "tue:07:30-tue:08:30"
  auto_minor_version_upgrade      = true
  deletion_protection             = true
  skip_final_snapshot             = false
  final_snapshot_identifier       = "${local.name}-final"
  performance_insights_enabled    = true
  enabled_cloudwatch_logs_exports = ["postgresql"]
}

resource "aws_elasticache_subnet_group" "this" {
  name       = local.name
  subnet_ids = aws_subnet.data[*].id
}

resource "aws_elasticache_replication_group" "this" {
  replication_group_id       = local.name
  description                = "Limits, cache and sessions"
  engine                     = "redis"
  engine_version             = "7.1"
  node_type                  = var.cache_class
  num_cache_clusters         = 1
  automatic_failover_enabled = false
  subnet_group_name          = aws_elasticache_subnet_group.this.name
  security_group_ids         = [aws_security_group.cache.id]
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
  auth_token                 = random_password.cache.result
  snapshot_retention_limit   = 0
}

resource "aws_secretsmanager_secret" "this" {
  for_each                = toset(["database_url", "redis_url", "internal_key", "key_encryption_key", "backup_key"])
  name                    = "${local.name}/${each.key}"
  recovery_window_in_days = 7
}

resource "aws_secretsmanager_secret_version" "database_url" {
  secret_id = aws_secretsmanager_secret.this["database_url"].id
  secret_string = format(
    "postgresql://verse:%s@%s/verse?sslmode=require",
    random_password.database.result,
    aws_db_instance.this.endpoint,
  )
}

resource "aws_secretsmanager_secret_version" "redis_url" {
  secret_id = aws_secretsmanager_secret.this["redis_url"].id
  secret_string = format(
    "rediss://:%s@%s:6379/0",
    random_password.cache.result,
    aws_elasticache_replication_group.this.primary_endpoint_address,
  )
}

resource "aws_secretsmanager_secret_version" "internal_key" {
  secret_id     = aws_secretsmanager_secret.this["internal_key"].id
  secret_string = random_password.internal.result
}

resource "aws_secretsmanager_secret_version" "key_encryption_key" {
  secret_id     = aws_secretsmanager_secret.this["key_encryption_key"].id
  secret_string = random_bytes.key_encryption.base64
}

# For `verse serve --restore` and dumps made by hand; nodes do not have it, since RDS makes the daily backups.
resource "aws_secretsmanager_secret_version" "backup_key" {
  secret_id     = aws_secretsmanager_secret.this["backup_key"].id
  secret_string = random_bytes.backup.base64
}
